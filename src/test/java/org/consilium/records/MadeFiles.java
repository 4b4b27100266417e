package org.consilium.records;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.consilium.records.glovebox.MadePages;

/** Small files as people send them, good and bad. */
public final class MadeFiles {
    private MadeFiles() {}

    /** One page for each text. */
    public static byte[] pdf(String... pages) {
        return made("", pages);
    }

    static byte[] lockedPdf() {
        return made("secret", "Biopsy");
    }

    private static byte[] made(String password, String... pages) {
        try (var document = new PDDocument()) {
            for (var text : pages) {
                write(document, text.lines().toList());
            }
            if (!password.isEmpty()) {
                document.protect(
                        new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            pen.setLeading(18);
            pen.newLineAtOffset(60, 760);
            for (var line : lines) {
                pen.showText(line);
                pen.newLine();
            }
            pen.endText();
        }
    }

    static byte[] picture(String format, int width, int height, Color color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(color);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(Color color) {
        return picture("jpeg", 400, 200, color);
    }

    /** Taken with a phone: the sheet lies askew on a table. */
    public static byte[] photoOfAReport(double degrees) {
        return MadePages.jpeg(MadePages.onTable(MadePages.report(), degrees, 1), 0.7f);
    }

    /** The same of a report with these words. */
    public static byte[] photoOf(String text, double degrees) {
        return MadePages.jpeg(MadePages.onTable(MadePages.typed(text), degrees, 1), 0.8f);
    }

    public static byte[] blurredPhoto() {
        return MadePages.jpeg(
                MadePages.blurred(MadePages.onTable(MadePages.report(), 2, 1), 12), 0.8f);
    }

    /** A JPEG with an EXIF part that says how the phone was held, and a place on earth. */
    public static byte[] turnedJpeg(int orientation) {
        var plain = jpeg(Color.BLACK);
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        exif.writeBytes(
                new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        exif.writeBytes("GPS 23.2599 N 77.4126 E".getBytes(StandardCharsets.US_ASCII));
        var all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        all.write(0xff);
        all.write(0xe1);
        all.write((exif.size() + 2) >> 8);
        all.write(exif.size() + 2);
        all.writeBytes(exif.toByteArray());
        all.write(plain, 2, plain.length - 2);
        return all.toByteArray();
    }

    public static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - whole.length / 4);
    }

    static byte[] word() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] dicom() {
        var bytes = new byte[400];
        System.arraycopy("DICM".getBytes(StandardCharsets.US_ASCII), 0, bytes, 128, 4);
        return bytes;
    }

    static byte[] startingWith(int... start) {
        var bytes = new byte[2000];
        for (var i = 0; i < start.length; i++) {
            bytes[i] = (byte) start[i];
        }
        return bytes;
    }

    static byte[] heic() {
        var bytes = new byte[200];
        var start = "\0\0\0\u0018ftypheic\0\0\0\0heicmif1";
        System.arraycopy(start.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, start.length());
        return bytes;
    }

    static byte[] video() {
        var bytes = new byte[200];
        var start = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom";
        System.arraycopy(start.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, start.length());
        return bytes;
    }
}
