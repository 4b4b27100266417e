package org.consilium.reading.labs;

import java.util.ArrayList;
import java.util.List;
import org.consilium.reading.Line;

/**
 * The cells of a line.
 *
 * @param filled without the empty ones
 * @param isBarred empty ones are there too, so that a cell is known by its number
 */
record Cells(List<Line.Cell> all, List<Line.Cell> filled, boolean isBarred) {
    /** No table has such lines. */
    private static final int LONGEST = 2000;

    private static final String WIDE_BAR = "  |  ";

    Cells(List<Line.Cell> all, boolean isBarred) {
        this(all, all.stream().filter(cell -> !cell.text().isEmpty()).toList(), isBarred);
    }

    static Cells of(Line line) {
        if (line.text().length() > LONGEST) {
            return new Cells(List.of(), false);
        }
        if (line.text().contains(WIDE_BAR)) {
            return new Cells(wide(line), true);
        }
        return new Cells(line.cells(), line.text().contains("|"));
    }

    /** Where bars stand between two blanks, a bar with one blank belongs to its cell. */
    private static List<Line.Cell> wide(Line line) {
        var cells = new ArrayList<Line.Cell>();
        var text = line.text();
        var from = 0;
        for (var at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
            if (isWide(text, at)) {
                cells.add(cell(line, from, at));
                from = at + 1;
            }
        }
        cells.add(cell(line, from, text.length()));
        return List.copyOf(cells);
    }

    private static boolean isWide(String text, int at) {
        var before = text.substring(Math.max(0, at - 2), at);
        var after = text.substring(at + 1, Math.min(text.length(), at + 3));
        return before.isBlank() && after.isBlank() && (at < 2 || before.length() == 2);
    }

    private static Line.Cell cell(Line line, int from, int to) {
        var text = line.text();
        var first = from;
        while (first < to && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        var last = to;
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Line.Cell(text.substring(first, last), first, last, line.box(first, last));
    }
}
