package org.consilium.records.glovebox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.consilium.kernel.Refused;

/** A zip: a packed folder, or a document that is one inside. Runs inside. */
final class Archive {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 600L << 20;

    /** The disc of a scanner has thousands of pictures, none of them small and none packed well. */
    private static final long LEAST_PER_ENTRY = 1 << 16;

    private static final long MOST_TOTAL_RATIO = 4;
    private static final long MOST_RATIO = 150;
    private static final long SMALL = 4L << 20;

    private Archive() {}

    static long mostEntries(long packed) {
        return Math.max(MOST_ENTRIES, packed / LEAST_PER_ENTRY);
    }

    static long mostBytes(long packed) {
        return Math.max(MOST_BYTES, packed * MOST_TOTAL_RATIO);
    }

    interface Names {
        void begins(String name) throws IOException;
    }

    interface Pieces {
        /** No bytes: this file ends. */
        void add(byte[] piece, int length) throws IOException;
    }

    /** Only what opens it says what it is: the list at its end, not its first bytes. */
    static FileType typeOf(SeekableByteChannel bytes) throws IOException {
        try (var zip = open(bytes)) {
            if (zip.getEntry("word/document.xml") != null) {
                return FileType.DOCX;
            }
            if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
                return FileType.ODT;
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                throw new Refused("records.office");
            }
            if (zip.getEntry("META-INF/MANIFEST.MF") != null) {
                throw new Refused("records.program");
            }
            return FileType.ZIP;
        }
    }

    static boolean isLocked(SeekableByteChannel bytes) throws IOException {
        try (var zip = open(bytes)) {
            var entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                if (entries.nextElement().getGeneralPurposeBit().usesEncryption()) {
                    return true;
                }
            }
            return false;
        }
    }

    static ZipFile open(SeekableByteChannel bytes) throws IOException {
        bytes.position(0);
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(bytes)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            throw new Refused("records.zip.broken");
        }
    }

    static void unpack(SeekableByteChannel bytes, String password, Names names, Pieces pieces)
            throws IOException {
        var out = new Unpacking(bytes.size(), names, pieces);
        if (password.isEmpty()) {
            plain(bytes, out);
        } else {
            locked(bytes, password, out);
        }
        if (out.entries == 0) {
            throw new Refused("records.zip.empty");
        }
    }

    private static void plain(SeekableByteChannel bytes, Unpacking out) throws IOException {
        try (var zip = open(bytes)) {
            var entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (isFile(entry) && zip.canReadEntryData(entry)) {
                    try (var in = zip.getInputStream(entry)) {
                        out.file(entry.getName(), in, entry.getCompressedSize());
                    }
                }
            }
        }
    }

    private static boolean isFile(ZipArchiveEntry entry) {
        return !entry.isDirectory() && !entry.isUnixSymlink();
    }

    private static void locked(SeekableByteChannel bytes, String password, Unpacking out)
            throws IOException {
        bytes.position(0);
        try (var zip = new ZipInputStream(Channels.newInputStream(bytes), password.toCharArray())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    out.file(entry.getFileName(), zip, bytes.size());
                }
            }
        } catch (ZipException e) {
            throw new Refused(
                    e.getType() == ZipException.Type.WRONG_PASSWORD
                            ? "records.password.wrong"
                            : "records.zip.broken");
        }
    }

    /** What a computer puts into every folder says nothing to anybody. */
    private static boolean isOfNoUse(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || path.startsWith("__MACOSX/")
                || name.equals("thumbs.db")
                || name.equals("desktop.ini");
    }

    private static final class Unpacking {
        private final long packed;
        private final Names names;
        private final Pieces pieces;
        private final byte[] piece = new byte[1 << 16];
        private int entries;
        private long total;

        Unpacking(long packed, Names names, Pieces pieces) {
            this.packed = packed;
            this.names = names;
            this.pieces = pieces;
        }

        void file(String name, InputStream in, long packedSize) throws IOException {
            if (isOfNoUse(name)) {
                return;
            }
            if (++entries > mostEntries(packed)) {
                throw new Refused("records.zip.large");
            }
            names.begins(name.substring(0, Math.min(name.length(), 1000)));
            var size = 0L;
            for (var n = in.read(piece); n >= 0; n = in.read(piece)) {
                size += n;
                total += n;
                if (total > mostBytes(packed)
                        || (size > SMALL && size / Math.max(1, packedSize) > MOST_RATIO)) {
                    throw new Refused("records.zip.large");
                }
                if (n > 0) {
                    pieces.add(piece, n);
                }
            }
            pieces.add(piece, 0);
        }
    }
}
