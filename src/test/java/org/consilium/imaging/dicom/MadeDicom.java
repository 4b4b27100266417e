package org.consilium.imaging.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes DICOM files for tests: explicit, little endian, attribute by attribute. */
public final class MadeDicom {
    public static final String EXPLICIT = "1.2.840.10008.1.2.1";
    private static final int UNDEFINED = -1;

    private final Map<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);
    private String syntax = EXPLICIT;

    public static MadeDicom file() {
        return new MadeDicom();
    }

    /** One slice of a round body with an organ in it, for eyes and for windows. */
    public static MadeDicom slice(String study, String series, int number, int size) {
        var pixels = ByteBuffer.allocate(size * size * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                pixels.putShort((short) densityAt(x * 2.0 / size - 1, y * 2.0 / size - 1, number));
            }
        }
        return file().text(Tags.SOP_CLASS, "UI", "1.2.840.10008.5.1.4.1.1.2")
                .text(Tags.SOP_INSTANCE, "UI", series + "." + number)
                .text(Tags.STUDY_DATE, "DA", "20261012")
                .text(Tags.MODALITY, "CS", "CT")
                .text(Tags.STUDY_DESCRIPTION, "LO", "CT chest")
                .text(Tags.SERIES_DESCRIPTION, "LO", "Axial 5 mm")
                .text(Tags.STUDY_UID, "UI", study)
                .text(Tags.SERIES_UID, "UI", series)
                .text(Tags.SERIES_NUMBER, "IS", "2")
                .text(Tags.INSTANCE_NUMBER, "IS", String.valueOf(number))
                .text(0x00200032, "DS", "-100\\-100\\" + number * 5)
                .text(0x00200037, "DS", "1\\0\\0\\0\\1\\0")
                .text(0x00200052, "UI", study + ".9")
                .text(0x00280030, "DS", "0.8\\0.8")
                .text(0x00281050, "DS", "40")
                .text(0x00281051, "DS", "400")
                .text(0x00281052, "DS", "-1024")
                .text(0x00281053, "DS", "1")
                .text(Tags.PHOTOMETRIC, "CS", "MONOCHROME2")
                .number(Tags.SAMPLES, 1)
                .number(Tags.ROWS, size)
                .number(Tags.COLUMNS, size)
                .number(Tags.BITS_ALLOCATED, 16)
                .number(0x00280101, 12)
                .number(0x00280102, 11)
                .number(Tags.PIXEL_REPRESENTATION, 0)
                .bytes(Tags.PIXELS, "OW", pixels.array());
    }

    private static int densityAt(double x, double y, int number) {
        if (x * x / 0.7 + y * y / 0.5 > 1) {
            return 0;
        }
        var lung = (Math.abs(x) - 0.4) * (Math.abs(x) - 0.4) / 0.06 + y * y / 0.18 < 1;
        var nodule = Math.hypot(x - 0.4, y + 0.1) < 0.04 + 0.01 * number;
        var spine = Math.hypot(x, y - 0.5) < 0.12;
        return nodule ? 1074 : lung ? 224 : spine ? 1524 : 1064;
    }

    public MadeDicom of(String name, String id, String born, String sex) {
        return text(Tags.PATIENT_NAME, "PN", name)
                .text(Tags.PATIENT_ID, "LO", id)
                .text(Tags.BIRTH_DATE, "DA", born)
                .text(Tags.SEX, "CS", sex);
    }

    public MadeDicom writtenAs(String transferSyntax) {
        syntax = transferSyntax;
        return this;
    }

    public MadeDicom text(int tag, String vr, String value) {
        return bytes(tag, vr, value.getBytes(StandardCharsets.UTF_8));
    }

    public MadeDicom number(int tag, int value) {
        return bytes(tag, "US", little(2).putShort((short) value).array());
    }

    public MadeDicom bytes(int tag, String vr, byte[] value) {
        var even = value.length % 2 == 0 ? value : Arrays.copyOf(value, value.length + 1);
        if (value.length % 2 == 1 && !vr.equals("UI") && !vr.startsWith("O")) {
            even[value.length] = ' ';
        }
        elements.put(tag, element(tag, vr, even.length, even));
        return this;
    }

    public MadeDicom sequence(int tag, MadeDicom... items) {
        var out = new ByteArrayOutputStream();
        for (var item : items) {
            var body = item.body();
            out.writeBytes(
                    little(8)
                            .putShort((short) 0xFFFE)
                            .putShort((short) 0xE000)
                            .putInt(body.length)
                            .array());
            out.writeBytes(body);
        }
        elements.put(tag, element(tag, "SQ", out.size(), out.toByteArray()));
        return this;
    }

    /** Pixels in pieces, after a table of offsets that may be empty. */
    public MadeDicom pieces(byte[] table, List<byte[]> pieces) {
        var out = new ByteArrayOutputStream();
        var all = new ArrayList<byte[]>();
        all.add(table);
        all.addAll(pieces);
        for (var piece : all) {
            out.writeBytes(
                    little(8)
                            .putShort((short) 0xFFFE)
                            .putShort((short) 0xE000)
                            .putInt(piece.length)
                            .array());
            out.writeBytes(piece);
        }
        out.writeBytes(
                little(8).putShort((short) 0xFFFE).putShort((short) 0xE0DD).putInt(0).array());
        elements.put(Tags.PIXELS, element(Tags.PIXELS, "OB", UNDEFINED, out.toByteArray()));
        return this;
    }

    public byte[] bytes() {
        var meta = file().text(Tags.TRANSFER_SYNTAX, "UI", syntax).body();
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(element(0x00020000, "UL", 4, little(4).putInt(meta.length).array()));
        out.writeBytes(meta);
        out.writeBytes(syntax.endsWith(".99") ? deflated(body()) : body());
        return out.toByteArray();
    }

    public byte[] body() {
        var out = new ByteArrayOutputStream();
        elements.values().forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] element(int tag, String vr, int length, byte[] value) {
        var isLong = Vr.valueOf(vr).isLongForm();
        var head = little(isLong ? 12 : 8).putShort((short) (tag >>> 16)).putShort((short) tag);
        head.put(vr.getBytes(StandardCharsets.US_ASCII));
        if (isLong) {
            head.putShort((short) 0).putInt(length);
        } else {
            head.putShort((short) length);
        }
        return little(head.capacity() + value.length).put(head.flip()).put(value).array();
    }

    static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var chunk = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }
}
