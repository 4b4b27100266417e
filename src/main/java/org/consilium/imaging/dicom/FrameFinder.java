package org.consilium.imaging.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the frames of a picture, whatever table the file gives, or none. */
final class FrameFinder {
    private static final int MOST_FRAMES = 100_000;

    private final DataSet data;
    private final Encoding encoding;
    private final String syntax;
    private final long inflateFrom;

    FrameFinder(DataSet data, Encoding encoding, String syntax, long inflateFrom) {
        this.data = data;
        this.encoding = encoding;
        this.syntax = syntax;
        this.inflateFrom = inflateFrom;
    }

    Frames find(SeekableByteChannel file) throws IOException {
        var pixels =
                data.element(Tags.PIXELS)
                        .or(() -> data.element(Tags.FLOAT_PIXELS))
                        .or(() -> data.element(Tags.DOUBLE_PIXELS));
        if (pixels.isEmpty()) {
            return Frames.NONE;
        }
        return switch (pixels.get().value()) {
            case Element.Located at -> plain(pixels.get(), at);
            case Element.Fragments(var table, var pieces) when !isVideo() ->
                    new Frames(syntax, inflateFrom, 1, inPieces(file, table, pieces));
            case Element.Fragments f -> Frames.NONE;
            case Element.Held h -> Frames.NONE;
            case Element.Items i -> Frames.NONE;
        };
    }

    /** Frames of a video depend on each other; no viewer of still pictures can take one out. */
    private boolean isVideo() {
        var number = syntax.substring(syntax.lastIndexOf('.') + 1);
        return syntax.startsWith("1.2.840.10008.1.2.4.10") && number.length() == 3;
    }

    private Frames plain(Element pixels, Element.Located at) {
        var size = frameSize();
        if (size == 0) {
            return Frames.NONE;
        }
        var places =
                IntStream.range(0, (int) Math.min(frames(), at.length() / size))
                        .mapToObj(i -> Spans.of(at.offset() + i * size, size))
                        .toList();
        return new Frames(Encoding.EXPLICIT_LITTLE, inflateFrom, swap(pixels.vr(), at), places);
    }

    private int swap(Vr vr, Element.Located at) {
        return at.order() == ByteOrder.LITTLE_ENDIAN
                ? 1
                : Math.max(vr.unit(), number(Tags.BITS_ALLOCATED, 8) / 8);
    }

    /** 0 when the header does not say it or a frame does not end at a whole byte. */
    private long frameSize() {
        var samples = number(Tags.SAMPLES, 1);
        var photometric = data.text(Tags.PHOTOMETRIC).orElse("");
        var perPixel = photometric.equals("YBR_FULL_422") && samples == 3 ? 2 : samples;
        var bits =
                (long) number(Tags.ROWS, 0)
                        * number(Tags.COLUMNS, 0)
                        * perPixel
                        * number(Tags.BITS_ALLOCATED, 8);
        return bits % 8 == 0 || frames() == 1 ? (bits + 7) / 8 : 0;
    }

    private int frames() {
        return Math.clamp(number(Tags.FRAMES, 1), 1, MOST_FRAMES);
    }

    private int number(int tag, int otherwise) {
        return data.number(tag).filter(n -> n >= 0 && n <= 0xFFFF_FFF).orElse(otherwise);
    }

    private List<Spans> inPieces(SeekableByteChannel file, Spans table, Spans pieces)
            throws IOException {
        var wanted = frames();
        if (pieces.size() == 0) {
            return List.of();
        }
        if (wanted == 1) {
            return List.of(pieces.part(0, pieces.size()));
        }
        var extended = extended(file, pieces);
        if (extended.isPresent()) {
            return extended.get();
        }
        if (pieces.size() == wanted) {
            return IntStream.range(0, wanted).mapToObj(i -> pieces.part(i, i + 1)).toList();
        }
        return cutAt(startsByTable(file, table, pieces), pieces)
                .or(() -> Optional.of(List.<Spans>of()))
                .filter(frames -> frames.size() == wanted)
                .orElse(cutAt(startsByMark(file, pieces), pieces).orElse(List.of()));
    }

    /** Extended Offset Table: offsets and true lengths, one fragment a frame. */
    private Optional<List<Spans>> extended(SeekableByteChannel file, Spans pieces)
            throws IOException {
        var offsets = longs(file, Tags.EXTENDED_OFFSETS);
        var lengths = longs(file, Tags.EXTENDED_LENGTHS);
        if (offsets.length == 0 || offsets.length != lengths.length || offsets.length > frames()) {
            return Optional.empty();
        }
        var start = pieces.offset(0) - 8;
        var end = pieces.offset(pieces.size() - 1) + pieces.length(pieces.size() - 1);
        var frames = new ArrayList<Spans>();
        for (var i = 0; i < offsets.length; i++) {
            var from = start + offsets[i] + 8;
            if (offsets[i] < 0 || lengths[i] <= 0 || from < start || lengths[i] > end - from) {
                return Optional.empty();
            }
            frames.add(Spans.of(from, lengths[i]));
        }
        return Optional.of(frames);
    }

    private long[] longs(SeekableByteChannel file, int tag) throws IOException {
        if (inflateFrom >= 0
                || !(data.element(tag).map(Element::value).orElse(new Element.Items(List.of()))
                        instanceof Element.Located at)
                || at.length() > MOST_FRAMES * 8L) {
            return new long[0];
        }
        var bytes = read(file, at.offset(), (int) at.length());
        var longs = new long[bytes.remaining() / 8];
        for (var i = 0; i < longs.length; i++) {
            longs[i] = bytes.getLong();
        }
        return longs;
    }

    /** Basic Offset Table: where each frame's first fragment begins. */
    private List<Integer> startsByTable(SeekableByteChannel file, Spans table, Spans pieces)
            throws IOException {
        if (table.size() == 0 || table.length(0) > MOST_FRAMES * 4L || inflateFrom >= 0) {
            return List.of();
        }
        var bytes = read(file, table.offset(0), (int) table.length(0));
        var base = pieces.offset(0);
        var starts = new ArrayList<Integer>();
        var piece = 0;
        while (bytes.remaining() >= 4) {
            var offset = base + Integer.toUnsignedLong(bytes.getInt());
            while (piece < pieces.size() && pieces.offset(piece) < offset) {
                piece++;
            }
            if (piece == pieces.size() || pieces.offset(piece) != offset) {
                return List.of();
            }
            starts.add(piece);
        }
        return starts;
    }

    /** No table: a frame begins where a picture of its format begins. */
    private List<Integer> startsByMark(SeekableByteChannel file, Spans pieces) throws IOException {
        var starts = new ArrayList<Integer>();
        for (var i = 0; i < pieces.size() && inflateFrom < 0; i++) {
            if (pieces.length(i) >= 4 && isMark(read(file, pieces.offset(i), 4).getInt(0))) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static boolean isMark(int little) {
        var jpeg = (little & 0xFFFFFF) == 0xFFD8FF;
        var jpeg2000 = little == 0x51FF4FFF || little == 0x0C000000;
        return jpeg || jpeg2000;
    }

    private static Optional<List<Spans>> cutAt(List<Integer> starts, Spans pieces) {
        if (starts.isEmpty() || starts.get(0) != 0) {
            return Optional.empty();
        }
        var frames = new ArrayList<Spans>();
        for (var i = 0; i < starts.size(); i++) {
            var until = i + 1 < starts.size() ? starts.get(i + 1) : pieces.size();
            frames.add(pieces.part(starts.get(i), until));
        }
        return Optional.of(frames);
    }

    private ByteBuffer read(SeekableByteChannel file, long offset, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(encoding.order());
        file.position(offset);
        Cursor.fill(file, bytes);
        return bytes.flip();
    }
}
