package org.consilium.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Real reports as files on a family's device: typed PDFs, a photo lying on its side, a page in
 * Hindi.
 */
final class RealPapers {
    private static final int LINES = 52;

    private final Path folder;

    RealPapers(Path folder) {
        this.folder = folder;
    }

    Path pathology() {
        return typed("colon-pathology.txt", "report-a.pdf");
    }

    Path blood() {
        return typed("blood.txt", "report-b.pdf");
    }

    Path photo() {
        return kept("report-c.jpg", bytes("photo-turned.jpg"));
    }

    Path hindiPage() {
        return kept("report-d.png", bytes("hindi-page.png"));
    }

    Path letterInWord() {
        return kept(
                "letter.docx",
                new byte[] {
                    'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 1, 2, 3, 4, 5, 6, 7, 8
                });
    }

    private Path typed(String text, String name) {
        var lines = new String(bytes(text), StandardCharsets.UTF_8).lines().toList();
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var from = 0; from < lines.size(); from += LINES) {
                page(pdf, lines.subList(from, Math.min(from + LINES, lines.size())));
            }
            pdf.save(out);
            return kept(name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(PDDocument pdf, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var ink = new PDPageContentStream(pdf, page)) {
            ink.beginText();
            ink.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 9);
            ink.setLeading(14);
            ink.newLineAtOffset(40, 790);
            for (var line : lines) {
                ink.showText(line.replaceAll("[^\\x20-\\x7e]", " "));
                ink.newLine();
            }
            ink.endText();
        }
    }

    private Path kept(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = RealPapers.class.getResourceAsStream("/papers/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
