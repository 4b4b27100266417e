package org.consilium.demo;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** One page under the pen: text, rules and boxes measured in points from the top left. */
final class Ink implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDPageContentStream pen;

    Ink(PDDocument document) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
    }

    void color(Color color) throws IOException {
        pen.setNonStrokingColor(color);
        pen.setStrokingColor(color);
    }

    void text(PDFont font, float size, float x, float y, String text) throws IOException {
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(x, HEIGHT - y);
        pen.showText(plain(text));
        pen.endText();
    }

    void centered(PDFont font, float size, float x, float y, String text) throws IOException {
        text(font, size, x - width(font, size, text) / 2, y, text);
    }

    void rule(float x, float y, float toX, float toY, float thick) throws IOException {
        pen.setLineWidth(thick);
        pen.moveTo(x, HEIGHT - y);
        pen.lineTo(toX, HEIGHT - toY);
        pen.stroke();
    }

    void frame(float x, float y, float width, float height, float thick) throws IOException {
        pen.setLineWidth(thick);
        pen.addRect(x, HEIGHT - y - height, width, height);
        pen.stroke();
    }

    void block(float x, float y, float width, float height) throws IOException {
        pen.addRect(x, HEIGHT - y - height, width, height);
        pen.fill();
    }

    /** A flourish through the given points, as a pen leaves it. */
    void curve(float thick, List<float[]> points) throws IOException {
        pen.setLineWidth(thick);
        pen.moveTo(points.getFirst()[0], HEIGHT - points.getFirst()[1]);
        for (var at = 1; at + 2 < points.size(); at += 3) {
            var a = points.get(at);
            var b = points.get(at + 1);
            var c = points.get(at + 2);
            pen.curveTo(a[0], HEIGHT - a[1], b[0], HEIGHT - b[1], c[0], HEIGHT - c[1]);
        }
        pen.stroke();
    }

    static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(plain(text)) / 1000 * size;
    }

    static List<String> wrapped(PDFont font, float size, float width, String text)
            throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split(" +", -1)) {
            if (!line.isEmpty() && width(font, size, line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The standard fonts know no more than this. */
    static String plain(String text) {
        return text.replace("≥", ">=")
                .replace("≤", "<=")
                .replace("→", "to")
                .replace("₹", "Rs.")
                .replace("’", "'")
                .replace("–", "-")
                .replace("−", "-")
                .replaceAll("[^\\x20-\\x7E\\xA0-\\xFF]", "?");
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }
}
