package org.consilium.records.glovebox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.consilium.kernel.Refused;

/** Says what a file is, by what is in it, and opens it as pages. Runs inside. */
final class Judge {
    /** Of all but the pictures of scanners. */
    private static final long MOST_BYTES = 100L << 20;

    private Judge() {}

    /**
     * @throws Refused with the sentence for the sender
     */
    static Verdict judge(SeekableByteChannel bytes, String password) throws IOException {
        var head = head(bytes);
        var type = FileType.of(head).orElseThrow(() -> new Refused(FileType.refusalOf(head)));
        if (bytes.size() > MOST_BYTES && !type.isOfAStudy()) {
            throw new Refused("records.large");
        }
        if (type == FileType.ZIP) {
            type = Archive.typeOf(bytes);
        }
        if (type == FileType.ZIP) {
            return new Verdict(type, password.isEmpty() && Archive.isLocked(bytes));
        }
        if (type == FileType.DICOM) {
            // read by the module above, which knows scans; kept here as it came
            return new Verdict(type, false);
        }
        try (var sheets = open(type, bytes, password)) {
            if (sheets.pages() > Sheets.MOST) {
                throw new Refused("records.pdf.pages");
            }
            return new Verdict(type, false);
        } catch (Refused e) {
            if (type == FileType.PDF && e.key().equals("records.pdf.locked")) {
                return new Verdict(type, true);
            }
            throw e;
        }
    }

    static Sheets open(FileType type, SeekableByteChannel bytes, String password)
            throws IOException {
        bytes.position(0);
        return switch (type) {
            case PDF -> Paged.open(bytes, password);
            case JPEG, PNG -> Photos.upright(type, picture(type, bytes), bytes);
            case WEBP, TIFF -> Photos.of(type, bytes);
            case HEIC -> Heif.open(bytes);
            case DOCX -> Typed.of(Office.word(bytes));
            case ODT -> Typed.of(Office.openDocument(bytes));
            case RTF -> Typed.of(Rtf.read(bytes));
            case TXT -> Typed.of(PlainText.read(bytes));
            case PHOTOS -> Album.open(bytes);
            case ZIP, DICOM -> throw new Refused("records.kind");
        };
    }

    /** One page of an album: whatever else it turns out to be is not opened. */
    static Sheets openPhoto(SeekableByteChannel bytes) throws IOException {
        var type = FileType.of(head(bytes)).orElseThrow(() -> new Refused("records.kind"));
        return switch (type) {
            case JPEG, PNG, WEBP, HEIC -> open(type, bytes, "");
            case PDF, TIFF, DOCX, ODT, RTF, TXT, ZIP, PHOTOS, DICOM ->
                    throw new Refused("records.pages.photo");
        };
    }

    private static Picture picture(FileType type, SeekableByteChannel bytes) throws IOException {
        return Picture.read(type, Channels.newInputStream(bytes));
    }

    private static byte[] head(SeekableByteChannel bytes) throws IOException {
        bytes.position(0);
        var head = ByteBuffer.allocate(FileType.HEAD);
        var n = 0;
        while (head.hasRemaining() && n >= 0) {
            n = bytes.read(head);
        }
        return Arrays.copyOf(head.array(), head.position());
    }
}
