package org.consilium.demo;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Sets a paper as a PDF with a text layer. The body is lines: {@code # heading}, {@code = label |
 * value}, {@code | cells}, {@code - point}, {@code ! stressed}, {@code ---} for a new page, all
 * else a paragraph.
 */
final class Typesetter implements AutoCloseable {

    private static final float LEFT = 48;
    private static final float RIGHT = Ink.WIDTH - 48;
    private static final float BOTTOM = Ink.HEIGHT - 62;

    private static final float[] LABORATORY_COLUMNS = {50, 228, 296, 380, 462};

    private final PDDocument document = new PDDocument();
    private final PaperSpec paper;
    private final Frame frame;
    private final PDFont regular;
    private final PDFont bold;
    private final float size;
    private Ink ink;
    private float y;

    private Typesetter(DemoPerson bearer, PaperSpec paper) throws IOException {
        this.paper = paper;
        var style = paper.head().style();
        regular = new PDType1Font(face(style, false));
        bold = new PDType1Font(face(style, true));
        size =
                style == Letterhead.Style.GOVERNMENT
                        ? 9f
                        : paper.kind().equals("blood") ? 8.9f : 9.6f;
        frame = new Frame(paper, bearer.who(), regular, bold);
        document.setDocumentId(Seed.of(bearer.key(), paper.key()));
        ink = new Ink(document);
        y = frame.top(ink, 1);
    }

    static byte[] pdf(DemoPerson bearer, PaperSpec paper) {
        try (var setter = new Typesetter(bearer, paper)) {
            setter.body();
            var out = new ByteArrayOutputStream();
            setter.document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FontName face(Letterhead.Style style, boolean bold) {
        return switch (style) {
            case HOSPITAL, LABORATORY -> bold ? FontName.HELVETICA_BOLD : FontName.HELVETICA;
            case CLINIC -> bold ? FontName.TIMES_BOLD : FontName.TIMES_ROMAN;
            case GOVERNMENT -> bold ? FontName.COURIER_BOLD : FontName.COURIER;
        };
    }

    private void body() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var raw : paper.body().strip().split("\n", -1)) {
            var line = raw.strip();
            if (line.startsWith("| ")) {
                rows.add(List.of(line.substring(2).split("\\s*\\|\\s*", -1)));
                continue;
            }
            if (!rows.isEmpty()) {
                table(rows);
            }
            set(line);
        }
        if (!rows.isEmpty()) {
            table(rows);
        }
        signature();
        frame.foot(ink, document.getNumberOfPages(), true);
        ink.close();
    }

    private void set(String line) throws IOException {
        if (line.equals("---")) {
            turn();
        } else if (line.isEmpty()) {
            y += size * 0.55f;
        } else if (line.startsWith("# ")) {
            heading(line.substring(2));
        } else if (line.startsWith("= ")) {
            pair(Script.parts(line.substring(2), 2));
        } else if (line.startsWith("! ")) {
            paragraph(bold, LEFT, line.substring(2));
        } else if (line.startsWith("- ")) {
            ink.text(regular, size, LEFT + 4, y + size, "\u00b7");
            paragraph(regular, LEFT + 16, line.substring(2));
        } else {
            paragraph(regular, LEFT, line);
        }
    }

    private void heading(String text) throws IOException {
        room(size * 4);
        y += size * 0.5f;
        ink.color(frame.accent());
        ink.text(bold, size + 0.4f, LEFT, y + size, text);
        ink.color(Color.BLACK);
        if (paper.head().style() != Letterhead.Style.HOSPITAL) {
            ink.rule(
                    LEFT,
                    y + size + 2,
                    LEFT + Ink.width(bold, size + 0.4f, text),
                    y + size + 2,
                    0.5f);
        }
        y += size * 1.5f;
    }

    private void pair(List<String> pair) throws IOException {
        var column = LEFT + 150;
        var lines = Ink.wrapped(regular, size, RIGHT - column - 8, pair.get(1));
        room(lines.size() * size * 1.36f);
        ink.text(bold, size, LEFT, y + size, pair.getFirst());
        ink.text(regular, size, column - 8, y + size, ":");
        for (var line : lines) {
            ink.text(regular, size, column, y + size, line);
            y += size * 1.36f;
        }
    }

    private void table(List<List<String>> rows) throws IOException {
        var columns = columns(rows);
        for (var row = 0; row < rows.size(); row++) {
            room(size * 1.5f);
            row(rows.get(row), columns, row == 0 && rows.size() > 1);
        }
        y += size * 0.3f;
        rows.clear();
    }

    private void row(List<String> cells, float[] columns, boolean header) throws IOException {
        if (header) {
            ink.color(Frame.shade());
            ink.block(LEFT - 2, y + 1, RIGHT - LEFT + 4, size * 1.4f);
            ink.color(Color.BLACK);
        }
        for (var cell = 0; cell < cells.size(); cell++) {
            var text = cells.get(cell);
            var out = text.endsWith(" H") || text.endsWith(" L");
            ink.text(
                    header || out ? bold : regular,
                    size - 0.3f,
                    columns[cell],
                    y + size + 0.6f,
                    text);
        }
        y += size * 1.44f;
        ink.color(new Color(0xC4C4C4));
        ink.rule(LEFT - 2, y, RIGHT + 2, y, 0.3f);
        ink.color(Color.BLACK);
    }

    /** Where each column begins: as wide as its widest cell, the rest of the line shared out. */
    private float[] columns(List<List<String>> rows) throws IOException {
        if (rows.getFirst().size() == 5) {
            return LABORATORY_COLUMNS.clone();
        }
        var widths = new float[rows.getFirst().size()];
        for (var row : rows) {
            for (var cell = 0; cell < widths.length; cell++) {
                widths[cell] = Math.max(widths[cell], Ink.width(bold, size, row.get(cell)));
            }
        }
        var used = 0f;
        for (var width : widths) {
            used += width;
        }
        var gap = Math.max(4, (RIGHT - LEFT - 4 - used) / widths.length);
        var starts = new float[widths.length];
        starts[0] = LEFT + 2;
        for (var cell = 1; cell < widths.length; cell++) {
            starts[cell] = starts[cell - 1] + widths[cell - 1] + gap;
        }
        return starts;
    }

    private void paragraph(PDFont font, float x, String text) throws IOException {
        for (var line : Ink.wrapped(font, size, RIGHT - x, text)) {
            room(size * 1.4f);
            ink.text(font, size, x, y + size, line);
            y += size * 1.4f;
        }
        y += size * 0.2f;
    }

    private void signature() throws IOException {
        room(78);
        var chance = new SplittableRandom(Seed.of(paper.head().key(), paper.kind()));
        y = Math.max(y + 6, Math.min(y + 40, BOTTOM - 72));
        frame.scribble(ink, RIGHT - 150, y + 26, chance);
        if (paper.look() != PaperSpec.Look.PDF) {
            frame.stamp(ink, RIGHT - 215, y + 30);
        }
        var at = y + 46;
        for (var line : paper.head().signer(paper.kind()).split("; ", -1)) {
            ink.text(at == y + 46 ? bold : regular, size - 0.6f, RIGHT - 160, at, line);
            at += size * 1.2f;
        }
        y = at;
    }

    private void room(float wanted) throws IOException {
        if (y + wanted > BOTTOM) {
            turn();
        }
    }

    private void turn() throws IOException {
        frame.foot(ink, document.getNumberOfPages(), false);
        ink.close();
        ink = new Ink(document);
        y = frame.top(ink, document.getNumberOfPages());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
