package org.consilium.bench;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A page of a PDF with a text layer, as a laboratory's program writes it. */
final class PdfCanvas implements Canvas, Closeable {
    private static final List<List<FontName>> FONTS =
            List.of(
                    List.of(FontName.HELVETICA, FontName.HELVETICA_BOLD),
                    List.of(FontName.TIMES_ROMAN, FontName.TIMES_BOLD),
                    List.of(FontName.COURIER, FontName.COURIER_BOLD));

    private final PDPageContentStream pen;
    private final PDFont font;
    private final PDFont bold;

    private PdfCanvas(PDDocument pdf, int font) throws IOException {
        var fonts = FONTS.get(Math.floorMod(font, FONTS.size()));
        this.font = new PDType1Font(fonts.getFirst());
        this.bold = new PDType1Font(fonts.getLast());
        var page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
        pdf.addPage(page);
        this.pen = new PDPageContentStream(pdf, page);
    }

    /** A new page of it. */
    static PdfCanvas on(PDDocument pdf, int font) throws IOException {
        return new PdfCanvas(pdf, font);
    }

    static byte[] bytes(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    @Override
    public double width(String text, double size, boolean isBold) throws IOException {
        return (isBold ? bold : font).getStringWidth(text) / 1000 * size;
    }

    @Override
    public void text(double x, double y, double size, boolean isBold, String text)
            throws IOException {
        pen.beginText();
        pen.setFont(isBold ? bold : font, (float) size);
        pen.newLineAtOffset((float) x, (float) (HEIGHT - y));
        pen.showText(text);
        pen.endText();
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY) throws IOException {
        pen.setLineWidth(0.6f);
        pen.moveTo((float) fromX, (float) (HEIGHT - fromY));
        pen.lineTo((float) toX, (float) (HEIGHT - toY));
        pen.stroke();
    }

    @Override
    public void shade(double x, double y, double width, double height) throws IOException {
        pen.setNonStrokingColor(new Color(230, 230, 230));
        pen.addRect((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
        pen.fill();
        pen.setNonStrokingColor(Color.BLACK);
    }

    /** Ends the page. */
    @Override
    public void close() throws IOException {
        pen.close();
    }
}
