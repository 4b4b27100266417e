package org.consilium.records;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files that want to hurt, each named for what it tries. */
final class HostileFiles {
    private HostileFiles() {}

    static Map<String, byte[]> all() {
        var pdf = MadeFiles.pdf("Biopsy");
        var png = MadeFiles.picture("png", 300, 300, Color.RED);
        var bomb = bomb(80);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("empty.pdf", new byte[0]);
        files.put("one byte.pdf", new byte[] {1});
        files.put("bomb.zip", bomb);
        files.put("nested.zip", nested(12, zip(Map.of("a.pdf", pdf))));
        files.put("nested bombs.zip", zip(Map.of("1.zip", bomb, "2.zip", bomb(60))));
        files.put("many.zip", many(3_000));
        files.put(
                "traversal.zip",
                zip(Map.of("../../../../tmp/evil.pdf", pdf, "C:\\Windows\\evil.png", png)));
        files.put("locked.zip", lockedZip("secret", "a.pdf", pdf));
        files.put("locked.pdf", MadeFiles.lockedPdf());
        files.put(
                "xxe.docx",
                docx("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;"));
        files.put("laughs.docx", docx(laughs(), "&l9;"));
        files.put("bomb.docx", docx("", "x".repeat(60 << 20)));
        files.put(
                "xxe.svg",
                text(
                        "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text><script>alert(1)</script></svg>"));
        files.put("script.pdf", scriptPdf());
        files.put("truncated.pdf", MadeFiles.cut(MadeFiles.pdf("a", "b", "c")));
        files.put("truncated.png", MadeFiles.cut(png));
        files.put("truncated.zip", MadeFiles.cut(zip(Map.of("a.pdf", pdf))));
        files.put("pdf and zip.pdf", joined(pdf, zip(Map.of("a.png", png))));
        files.put("picture and program.png", joined(png, text("MZ" + "x".repeat(5000))));
        files.put("giant.png", giantPng(60_000, 60_000));
        files.put("giant.tiff", giantTiff());
        files.put("10000 pages.pdf", pages(10_000));
        files.put("deep.pdf", text("%PDF-1.7\n1 0 obj\n" + "[".repeat(400_000)));
        files.put("deep.rtf", text("{\\rtf1 " + "{\\b ".repeat(200_000) + "words"));
        files.put("program.pdf", MadeFiles.startingWith('M', 'Z'));
        files.put("really a pdf.exe", MadeFiles.pdf("named wrongly"));
        files.put("really a picture.pdf", MadeFiles.picture("png", 310, 300, Color.BLUE));
        files.put("\u202egpj.exe", text("words only"));
        files.put("page.jpg", text("<html><script>alert(1)</script></html>"));
        files.put("slow words.txt", text("क".repeat(600_000)));
        return files;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : new java.util.TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] lockedZip(String password, String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        var how = new ZipParameters();
        how.setEncryptFiles(true);
        how.setEncryptionMethod(EncryptionMethod.AES);
        how.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        how.setFileNameInZip(name);
        try (var zip =
                new net.lingala.zip4j.io.outputstream.ZipOutputStream(
                        bytes, password.toCharArray())) {
            zip.putNextEntry(how);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] docx(String doctype, String words) {
        return docx(doctype, words, Map.of());
    }

    static byte[] docx(String doctype, String words, Map<String, byte[]> more) {
        var entries = new LinkedHashMap<>(more);
        entries.put("[Content_Types].xml", text("<Types/>"));
        entries.put(
                "word/document.xml",
                text(
                        "<?xml version=\"1.0\"?>"
                                + doctype
                                + "<w:document xmlns:w=\"w\" xmlns:a=\"a\" xmlns:r=\"r\"><w:body><w:p><w:r><w:t>"
                                + words
                                + "</w:t></w:r></w:p>"
                                + (more.isEmpty() ? "" : "<w:p><a:blip r:embed=\"rId1\"/></w:p>")
                                + "</w:body></w:document>"));
        return zip(entries);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros.pdf"));
            for (var i = 0; i < megabytes; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] nested(int times, byte[] zip) {
        var nested = zip;
        for (var i = 0; i < times; i++) {
            nested = zip(Map.of("inner" + i + ".zip", nested));
        }
        return nested;
    }

    private static byte[] many(int count) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < count; i++) {
            entries.put(i + ".txt", text("page " + i));
        }
        return zip(entries);
    }

    private static String laughs() {
        var dtd = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 \"ha\">");
        for (var i = 1; i < 10; i++) {
            dtd.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return dtd.append("]>").toString();
    }

    private static byte[] scriptPdf() {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pages(int count) {
        try (var pdf = new PDDocument()) {
            for (var i = 0; i < count; i++) {
                pdf.addPage(new PDPage());
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    /** A few kilobytes that claim to be thousands of megapixels. */
    private static byte[] giantPng(int width, int height) {
        var data = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(data, new Deflater(9))) {
            deflate.write(new byte[1 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                bytes,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(bytes, "IDAT", data.toByteArray());
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        var body = joined(text(name), data);
        var crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] giantTiff() {
        var bytes = ByteBuffer.allocate(200).put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        bytes.putShort((short) 8);
        int[][] tags = {
            {256, 60_000},
            {257, 60_000},
            {258, 8},
            {259, 1},
            {262, 1},
            {273, 150},
            {277, 1},
            {279, 10}
        };
        for (var tag : tags) {
            bytes.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        return bytes.putInt(0).array();
    }
}
