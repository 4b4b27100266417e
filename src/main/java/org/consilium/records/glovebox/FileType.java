package org.consilium.records.glovebox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its first bytes; a name proves nothing. */
public enum FileType {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    TIFF("image/tiff"),
    HEIC("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text"),
    RTF("application/rtf", "text/rtf"),
    TXT("text/plain"),
    ZIP("application/zip", "application/x-tika-ooxml"),
    /** Photos of the pages of one report, made by us into one: no bytes are taken for it. */
    PHOTOS("application/vnd.consilium.photos+zip"),
    /** Pictures of a scanner, as they lie on its disc. */
    DICOM("application/dicom");

    /** So many bytes are looked at. */
    static final int HEAD = 1 << 16;

    private static final Map<String, FileType> BY_ENDING =
            Map.ofEntries(
                    Map.entry("pdf", PDF),
                    Map.entry("jpg", JPEG),
                    Map.entry("jpeg", JPEG),
                    Map.entry("png", PNG),
                    Map.entry("webp", WEBP),
                    Map.entry("tif", TIFF),
                    Map.entry("tiff", TIFF),
                    Map.entry("heic", HEIC),
                    Map.entry("heif", HEIC),
                    Map.entry("docx", DOCX),
                    Map.entry("odt", ODT),
                    Map.entry("rtf", RTF),
                    Map.entry("txt", TXT),
                    Map.entry("zip", ZIP),
                    Map.entry("dcm", DICOM));
    private static final Set<String> ENDINGS_OF_OTHERS =
            Set.of("exe", "com", "scr", "bat", "cmd", "js", "vbs", "html", "svg", "xls", "xlsx");
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final Map<String, String> REFUSED_BY_TYPE =
            Map.ofEntries(
                    Map.entry("application/msword", "records.word"),
                    Map.entry("application/x-tika-msoffice", "records.office"),
                    Map.entry("application/gzip", "records.packed"),
                    Map.entry("application/x-rar-compressed", "records.packed"),
                    Map.entry("application/x-7z-compressed", "records.packed"),
                    Map.entry("application/x-tar", "records.packed"),
                    Map.entry("image/avif", "records.heic"),
                    Map.entry("application/x-msdownload", "records.program"),
                    Map.entry("application/x-dosexec", "records.program"),
                    Map.entry("application/x-executable", "records.program"),
                    Map.entry("application/x-elf", "records.program"),
                    Map.entry("application/x-sharedlib", "records.program"),
                    Map.entry("application/x-mach-o-executable", "records.program"),
                    Map.entry("application/java-vm", "records.program"),
                    Map.entry("application/x-sh", "records.program"),
                    Map.entry("image/svg+xml", "records.webpage"),
                    Map.entry("text/html", "records.webpage"),
                    Map.entry("application/xhtml+xml", "records.webpage"));

    private final String mediaType;

    private final List<String> otherNames;

    FileType(String mediaType, String... otherNames) {
        this.mediaType = mediaType;
        this.otherNames = List.of(otherNames);
    }

    public String mediaType() {
        return mediaType;
    }

    /** A name without an ending that we know contradicts nothing. */
    public boolean isContradictedBy(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var named = BY_ENDING.get(ending);
        var isNamedSo = named == this || (this == PHOTOS && named == ZIP);
        return ENDINGS_OF_OTHERS.contains(ending) || (named != null && !isNamedSo);
    }

    /** What scanners write is large, and so is a disc of it packed into one file. */
    boolean isOfAStudy() {
        return this == DICOM || this == ZIP;
    }

    static Optional<FileType> of(byte[] head) {
        return ofMediaType(detect(head));
    }

    public static Optional<FileType> ofMediaType(String found) {
        for (var type : values()) {
            if (type.mediaType.equals(found) || type.otherNames.contains(found)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Which sentence tells the sender what this is and what to send instead. */
    static String refusalOf(byte[] head) {
        var found = detect(head);
        if (found.equals("application/x-tika-msoffice") && isOldWord(head)) {
            return "records.word";
        }
        var known = REFUSED_BY_TYPE.get(found);
        if (known != null) {
            return known;
        }
        if (found.startsWith("application/vnd.o") || found.startsWith("application/vnd.ms-")) {
            return "records.office";
        }
        return switch (found.substring(0, found.indexOf('/'))) {
            case "video" -> "records.video";
            case "audio" -> "records.audio";
            case "image" -> "records.picture.kind";
            default -> "records.kind";
        };
    }

    /** A scan that lost the mark of its kind begins with its first attributes. */
    private static boolean isBareScan(byte[] head) {
        if (head.length < 8 || head[1] != 0 || head[3] != 0) {
            return false;
        }
        var letters = new String(head, 4, 2, StandardCharsets.ISO_8859_1);
        return switch ((head[0] << 8) | head[2]) {
            case 0x0200 -> letters.equals("UL");
            case 0x0805, 0x0808 -> letters.equals("CS");
            case 0x0812 -> letters.equals("DA");
            case 0x0816, 0x0818 -> letters.equals("UI");
            default -> false;
        };
    }

    /** The standard lets a scan begin as a TIFF, too; as anything else it is none. */
    private static boolean isScanAndTiff(byte[] head) {
        if (head.length < 134) {
            return false;
        }
        var begin = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
        var mark = new String(head, 128, 6, StandardCharsets.ISO_8859_1);
        return (begin.equals("II*\0") || begin.equals("MM\0*")) && mark.equals("DICM\2\0");
    }

    private static boolean isOldWord(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .contains(
                        new String(
                                "WordDocument".getBytes(StandardCharsets.UTF_16LE),
                                StandardCharsets.ISO_8859_1));
    }

    private static String detect(byte[] head) {
        if (isBareScan(head) || isScanAndTiff(head)) {
            return DICOM.mediaType;
        }
        try {
            return TYPES.detect(new ByteArrayInputStream(head), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
