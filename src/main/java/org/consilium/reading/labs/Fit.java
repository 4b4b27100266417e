package org.consilium.reading.labs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consilium.reading.Line;

/**
 * Which cells of a row stand in which columns: in order, near their headings, and of a kind that
 * belongs there.
 */
final class Fit {
    private static final double JOINED = -1.5;
    private static final int MOST = 40;

    private Fit() {}

    /** For each column its cells; with empty lists where a row has none. */
    static List<List<Line.Cell>> of(Header header, Cells cells) {
        var filled = cells.filled();
        if (header.isBarred() && cells.isBarred()) {
            return byNumber(header, cells.all());
        }
        if (filled.size() > MOST || header.columns().size() > MOST) {
            return spread(header.columns().size());
        }
        return byPlace(header.columns(), filled);
    }

    private static List<List<Line.Cell>> byNumber(Header header, List<Line.Cell> cells) {
        var columns = spread(header.columns().size());
        for (var n = 0; n < Math.min(cells.size(), columns.size()); n++) {
            if (!cells.get(n).text().isEmpty()) {
                columns.get(n).add(cells.get(n));
            }
        }
        return columns;
    }

    private static List<List<Line.Cell>> spread(int size) {
        var columns = new ArrayList<List<Line.Cell>>();
        for (var n = 0; n < size; n++) {
            columns.add(new ArrayList<>());
        }
        return columns;
    }

    private static List<List<Line.Cell>> byPlace(List<Column> columns, List<Line.Cell> cells) {
        var best = new double[cells.size() + 1][columns.size()];
        var from = new int[cells.size() + 1][columns.size()];
        var isSameSize = columns.size() == cells.size();
        for (var row = 1; row <= cells.size(); row++) {
            var cell = cells.get(row - 1);
            var sort = Sort.of(cell.text());
            Arrays.fill(best[row], Double.NEGATIVE_INFINITY);
            for (var at = 0; at < columns.size(); at++) {
                choose(best, from, row, at);
                best[row][at] += score(columns.get(at), cell, sort, isSameSize && at == row - 1);
            }
        }
        return trace(best, from, columns.size(), cells);
    }

    private static void choose(double[][] best, int[][] from, int row, int at) {
        if (row == 1) {
            best[row][at] = 0;
            from[row][at] = -1;
            return;
        }
        for (var before = 0; before <= at; before++) {
            var sum = best[row - 1][before] + (before == at ? JOINED : 0);
            if (sum > best[row][at]) {
                best[row][at] = sum;
                from[row][at] = before;
            }
        }
    }

    private static List<List<Line.Cell>> trace(
            double[][] best, int[][] from, int size, List<Line.Cell> cells) {
        var columns = spread(size);
        var at = 0;
        for (var n = 1; n < size; n++) {
            at = best[cells.size()][n] > best[cells.size()][at] ? n : at;
        }
        for (var row = cells.size(); row > 0; row--) {
            columns.get(at).addFirst(cells.get(row - 1));
            at = row > 1 ? from[row][at] : at;
        }
        return columns;
    }

    private static double score(Column column, Line.Cell cell, Sort sort, boolean isSameNumber) {
        return column.nearness(cell) + (isSameNumber ? 1 : 0) + sort.score(column.role());
    }
}
