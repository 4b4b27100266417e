package org.consilium.imaging.dicom;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.consilium.imaging.dicom.UnreadableDicom.Reason;

/**
 * Where each frame of a picture lies, so that one can be read without the header and the others.
 *
 * @param transferSyntax as the frames are given out: big endian and deflated ones become plain
 * @param inflateFrom where the deflated part begins; -1 for none
 * @param swap how many bytes change places together; 1 for none
 */
public record Frames(String transferSyntax, long inflateFrom, int swap, List<Spans> places) {
    public static final Frames NONE = new Frames("", -1, 1, List.of());

    private static final int CHUNK = 1 << 16;

    public Frames {
        places = List.copyOf(places);
    }

    public int count() {
        return places.size();
    }

    /** Bytes of one frame, from 1. */
    public long size(int frame) throws UnreadableDicom {
        return place(frame).total();
    }

    /** One frame, from 1, straight from the file. */
    public void write(Source source, int frame, OutputStream out)
            throws IOException, UnreadableDicom {
        write(source, place(frame), out);
    }

    void write(Source source, Spans place, OutputStream out) throws IOException {
        try (var file = source.open();
                var in = open(file, place.size() == 0 ? 0 : place.offset(0))) {
            for (var i = 0; i < place.size(); i++) {
                in.skip(place.offset(i) - in.position());
                copy(in, place.length(i), out);
            }
        }
    }

    private Cursor open(SeekableByteChannel file, long start) throws IOException {
        return inflateFrom < 0
                ? Cursor.at(file, start)
                : Cursor.inflating(file, inflateFrom, Limits.HOUSE.inflated());
    }

    private void copy(Cursor in, long length, OutputStream out) throws IOException {
        for (var left = length; left > 0; ) {
            var bytes = in.bytes((int) Math.min(left, CHUNK));
            swap(bytes);
            out.write(bytes);
            left -= bytes.length;
        }
    }

    private void swap(byte[] bytes) {
        for (var i = 0; swap > 1 && i + swap <= bytes.length; i += swap) {
            for (var j = 0; j < swap / 2; j++) {
                var kept = bytes[i + j];
                bytes[i + j] = bytes[i + swap - 1 - j];
                bytes[i + swap - 1 - j] = kept;
            }
        }
    }

    private Spans place(int frame) throws UnreadableDicom {
        if (frame < 1 || frame > places.size()) {
            throw new UnreadableDicom(Reason.NO_SUCH_FRAME);
        }
        return places.get(frame - 1);
    }

    /** For keeping beside the file. */
    public byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(transferSyntax);
            out.writeLong(inflateFrom);
            out.writeByte(swap);
            out.writeInt(places.size());
            for (var place : places) {
                out.writeInt(place.size());
                for (var i = 0; i < place.size(); i++) {
                    out.writeLong(place.offset(i));
                    out.writeLong(place.length(i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Frames unpacked(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var syntax = in.readUTF();
            var inflateFrom = in.readLong();
            var swap = in.readByte();
            var places = new ArrayList<Spans>();
            for (var frames = in.readInt(); frames > 0; frames--) {
                var place = new Spans();
                for (var spans = in.readInt(); spans > 0; spans--) {
                    place.add(in.readLong(), in.readLong());
                }
                places.add(place);
            }
            return new Frames(syntax, inflateFrom, swap, places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Frames[" + count() + " " + transferSyntax + "]";
    }
}
