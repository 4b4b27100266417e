package org.consilium.imaging.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** DICOM files for tests: those kept with us, and more where somebody has them. */
public final class DicomFiles {
    public static final List<String> OURS =
            List.of(
                    "CT_17106.dcm",
                    "DICOMDIR",
                    "DICOMDIR-bigEnd",
                    "DICOMDIR-nooffset",
                    "DICOMDIR-reordered",
                    "JPEG2000.dcm",
                    "JPEGLSNearLossless_16.dcm",
                    "MR_small.dcm",
                    "MR_small_RLE.dcm",
                    "MR_small_bigendian.dcm",
                    "MR_small_jp2klossless.dcm",
                    "MR_small_jpeg_ls_lossless.dcm",
                    "MR_truncated.dcm",
                    "SC_rgb_jpeg_dcmtk.dcm",
                    "SC_rgb_rle_2frame.dcm",
                    "badVR.dcm",
                    "empty_charset_LEI.dcm",
                    "image_dfl.dcm",
                    "meta_missing_tsyntax.dcm",
                    "reportsi.dcm",
                    "rtdose.dcm",
                    "rtplan_truncated.dcm",
                    "test-SR.dcm");

    private DicomFiles() {}

    public static byte[] bytes(String name) {
        try (var in = DicomFiles.class.getResourceAsStream("/dicom/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DicomFile read(byte[] bytes) throws UnreadableDicom {
        try {
            return new DicomReader(Limits.HOUSE).read(source(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("from memory", e);
        }
    }

    static DicomFile read(String name) throws UnreadableDicom {
        return read(bytes(name));
    }

    static byte[] frame(byte[] bytes, DicomFile file, int frame) throws UnreadableDicom {
        var out = new ByteArrayOutputStream();
        try {
            Frames.unpacked(file.frames().packed()).write(source(bytes), frame, out);
        } catch (IOException e) {
            throw new UncheckedIOException("from memory", e);
        }
        return out.toByteArray();
    }

    static String json(byte[] bytes, DicomFile file) {
        var text = new StringWriter();
        try (var out =
                JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
            new DicomJson(out, tag -> false).write(file, source(bytes), "here");
        } catch (IOException e) {
            throw new UncheckedIOException("from memory", e);
        }
        return text.toString();
    }

    /** Every file of the folder somebody named, or none. */
    static Map<String, byte[]> more() {
        var named = System.getenv("CONSILIUM_DICOM_FILES");
        var more = new TreeMap<String, byte[]>();
        if (named != null) {
            try (var files = Files.walk(Path.of(named))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    more.put(Path.of(named).relativize(file).toString(), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return more;
    }

    public static Source source(byte[] bytes) {
        return () -> new InMemory(bytes);
    }

    private static final class InMemory implements SeekableByteChannel {
        private final byte[] bytes;
        private long position;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(ByteBuffer into) {
            if (position >= bytes.length) {
                return -1;
            }
            var n = (int) Math.min(into.remaining(), bytes.length - position);
            into.put(bytes, (int) position, n);
            position += n;
            return n;
        }

        @Override
        public int write(ByteBuffer from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long to) {
            position = to;
            return this;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
