package org.consilium.imaging.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilium.imaging.dicom.UnreadableDicom.Reason;

/** Opens a DICOM file: with or without preamble, meta information, or a true transfer syntax. */
public final class DicomReader {
    private static final int PREAMBLE = 128;
    private static final byte[] MARK = "DICM".getBytes(StandardCharsets.US_ASCII);
    private static final int SEARCHED = 1024;
    private static final int META_GROUP = 0x0002;
    private static final int META_LENGTH = 0x00020000;
    private static final int DIRECTORY_RECORDS = 0x00041220;

    /** How data sets begin that lost everything before. */
    private static final List<String> BEGINNINGS =
            List.of("\b\0\5\0CS", "\b\0\b\0CS", "\b\0\22\0DA", "\b\0\26\0UI");

    private static final List<Integer> SIGNS =
            List.of(
                    Tags.SOP_CLASS,
                    Tags.SOP_INSTANCE,
                    Tags.STUDY_UID,
                    Tags.MODALITY,
                    DIRECTORY_RECORDS);

    private final Limits limits;

    public DicomReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads the header and finds the frames.
     *
     * @throws IOException only when the source itself cannot be read
     */
    public DicomFile read(Source source) throws IOException, UnreadableDicom {
        try (var file = source.open()) {
            return read(file);
        } catch (Cursor.TooMuch e) {
            throw new UnreadableDicom(Reason.TOO_MUCH);
        }
    }

    private DicomFile read(SeekableByteChannel file) throws IOException, UnreadableDicom {
        var head = head(file);
        var marked = startOf(head);
        var start = marked.or(() -> unmarked(head)).orElse(-1);
        if (start < 0) {
            throw new UnreadableDicom(Reason.NOT_DICOM);
        }
        var metaParser = new Parser(Cursor.at(file, start), limits);
        var meta = metaParser.dataSet(Encoding.META, META_GROUP);
        var syntax = meta.text(Tags.TRANSFER_SYNTAX).orElse("");
        var declared = Encoding.of(syntax);
        var at =
                declared.deflated()
                        ? byLength(meta, start).orElse(metaParser.stoppedAt())
                        : meta.isEmpty() ? start : metaParser.stoppedAt();
        var cursor =
                declared.deflated()
                        ? Cursor.inflating(file, at, limits.inflated())
                        : Cursor.at(file, at);
        var encoding = declared.asSeen(cursor.peek(Encoding.HEAD));
        var parser = new Parser(cursor, limits);
        var data = parser.dataSet(encoding, Parser.ANY);
        if (marked.isEmpty() && SIGNS.stream().noneMatch(s -> data.element(s).isPresent())) {
            throw new UnreadableDicom(Reason.NOT_DICOM);
        }
        var trueSyntax = syntaxOf(syntax, encoding, data);
        var frames =
                new FrameFinder(data, encoding, trueSyntax, declared.deflated() ? at : -1)
                        .find(file);
        return new DicomFile(
                meta, data, trueSyntax, withBase(frames, declared, at), !parser.isCut());
    }

    /** Also a file without pictures knows where it was deflated. */
    private static Frames withBase(Frames frames, Encoding declared, long at) {
        return declared.deflated() && frames.count() == 0
                ? new Frames(frames.transferSyntax(), at, 1, List.of())
                : frames;
    }

    private static byte[] head(SeekableByteChannel file) throws IOException {
        var head = ByteBuffer.allocate(SEARCHED);
        file.position(0);
        Cursor.fill(file, head);
        return Arrays.copyOf(head.array(), head.position());
    }

    private static Optional<Integer> startOf(byte[] head) {
        if (hasAt(head, PREAMBLE, MARK)) {
            return Optional.of(PREAMBLE + MARK.length);
        }
        return hasAt(head, 0, MARK) ? Optional.of(MARK.length) : Optional.empty();
    }

    /** Without the mark a beginning must be one that files really have. */
    private static Optional<Integer> unmarked(byte[] head) {
        if (head.length >= Encoding.HEAD && isPlausible(head)) {
            return Optional.of(0);
        }
        for (var at = 1; at < head.length; at++) {
            for (var beginning : BEGINNINGS) {
                if (hasAt(head, at, beginning.getBytes(StandardCharsets.US_ASCII))) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPlausible(byte[] head) {
        var seen = Encoding.META.asSeen(head);
        var bytes = ByteBuffer.wrap(head).order(seen.order());
        var group = Short.toUnsignedInt(bytes.getShort());
        var tag = group << 16 | Short.toUnsignedInt(bytes.getShort());
        if (group != META_GROUP && group != 0x0008 && group != 0x0004) {
            return false;
        }
        return seen.explicit()
                ? seen.letters(head).isPresent()
                : Dictionary.of(tag, false).isPresent() && bytes.getInt() >>> 10 == 0;
    }

    private static boolean hasAt(byte[] bytes, int at, byte[] wanted) {
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** Deflated bytes have no groups: there the length of the meta group must be believed. */
    private static Optional<Long> byLength(DataSet meta, long start) {
        return meta.numbers(META_LENGTH).stream()
                .findFirst()
                .map(Number::longValue)
                .map(length -> start + 12 + length);
    }

    private static String syntaxOf(String declared, Encoding seen, DataSet data) {
        var inPieces =
                data.element(Tags.PIXELS)
                        .filter(e -> e.value() instanceof Element.Fragments)
                        .isPresent();
        if (!declared.isEmpty() && (inPieces || seen.equals(Encoding.of(declared)))) {
            return declared;
        }
        if (seen.order() == ByteOrder.BIG_ENDIAN) {
            return Encoding.EXPLICIT_BIG;
        }
        return seen.explicit() ? Encoding.EXPLICIT_LITTLE : Encoding.IMPLICIT_LITTLE;
    }
}
