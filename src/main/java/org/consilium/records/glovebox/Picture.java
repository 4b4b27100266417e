package org.consilium.records.glovebox;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.consilium.kernel.Refused;

/**
 * Size and position of a JPEG or PNG, found by walking over its parts to the end without decoding
 * it: so a cut-off file is noticed while the sender is still there.
 *
 * @param orientation as EXIF counts it, 1 to 8; 1 is upright
 */
record Picture(int width, int height, int orientation) {
    private static final long MOST_PIXELS = 120_000_000;
    private static final int MARKER = 0xff;
    private static final int EXIF_ORIENTATION = 0x0112;

    /**
     * @throws Refused {@code records.picture.broken} or {@code records.picture.large}
     */
    static Picture read(FileType type, InputStream bytes) throws IOException {
        try {
            var in = new DataInputStream(new BufferedInputStream(bytes, 1 << 16));
            var picture = type == FileType.PNG ? png(in) : jpeg(in);
            if (picture.width <= 0 || picture.height <= 0) {
                throw new Refused("records.picture.broken");
            }
            if ((long) picture.width * picture.height > MOST_PIXELS) {
                throw new Refused("records.picture.large");
            }
            return picture;
        } catch (EOFException e) {
            throw new Refused("records.picture.broken");
        }
    }

    /** How many pixels are skipped for one that is read, so that memory stays small. */
    int skip(int longSide) {
        return Math.max(1, Math.max(width, height) / longSide);
    }

    static boolean isOnItsSide(int orientation) {
        return orientation >= 5;
    }

    private static Picture png(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        var width = 0;
        var height = 0;
        while (true) {
            var length = Integer.toUnsignedLong(in.readInt());
            var name = in.readInt();
            if (name == 0x49484452) {
                width = in.readInt();
                height = in.readInt();
                length -= 8;
            }
            in.skipNBytes(length + 4);
            if (name == 0x49454e44) {
                return new Picture(width, height, 1);
            }
        }
    }

    private static Picture jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        var width = 0;
        var height = 0;
        var orientation = 1;
        var marker = nextMarker(in);
        while (marker != 0xd9) {
            var length = in.readUnsignedShort() - 2;
            if (length < 0) {
                throw new Refused("records.picture.broken");
            }
            if (isStartOfFrame(marker) && length >= 5) {
                in.readUnsignedByte();
                height = in.readUnsignedShort();
                width = in.readUnsignedShort();
                in.skipNBytes(length - 5);
            } else if (marker == 0xe1) {
                orientation = orientation(in.readNBytes(length), orientation);
            } else {
                in.skipNBytes(length);
            }
            marker = nextMarker(in);
        }
        return new Picture(width, height, orientation);
    }

    /** Also runs over the coded picture, in which a marker byte is followed by zero. */
    private static int nextMarker(DataInputStream in) throws IOException {
        while (true) {
            var one = in.readUnsignedByte();
            while (one != MARKER) {
                one = in.readUnsignedByte();
            }
            while (one == MARKER) {
                one = in.readUnsignedByte();
            }
            var standsAlone = one == 0 || one == 1 || (one >= 0xd0 && one <= 0xd8);
            if (!standsAlone) {
                return one;
            }
        }
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc;
    }

    private static int orientation(byte[] exif, int otherwise) {
        if (exif.length < 14 || exif[0] != 'E' || exif[1] != 'x' || exif[2] != 'i') {
            return otherwise;
        }
        var little = exif[6] == 'I';
        var start = 6 + number(exif, 10, 4, little);
        if (start < 0 || start + 2 > exif.length) {
            return otherwise;
        }
        var entries = number(exif, start, 2, little);
        for (var i = 0; i < entries; i++) {
            var at = start + 2 + i * 12;
            if (at + 12 > exif.length) {
                return otherwise;
            }
            if (number(exif, at, 2, little) == EXIF_ORIENTATION) {
                var value = number(exif, at + 8, 2, little);
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }

    private static int number(byte[] bytes, int at, int count, boolean little) {
        var value = 0;
        for (var i = 0; i < count; i++) {
            value = value << 8 | (bytes[at + (little ? count - 1 - i : i)] & 0xff);
        }
        return value;
    }
}
