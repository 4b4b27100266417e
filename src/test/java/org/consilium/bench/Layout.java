package org.consilium.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How a laboratory lays its sheets out; made up, after what hospitals of India print. */
final class Layout {
    private static final double LEFT = 40;
    private static final double RIGHT = Canvas.WIDTH - 40;
    private static final double PAD = 4;
    private static final double TIGHTEST = 1.5;

    /** In letters, where the method stands. */
    private static final double BELOW = 1.15;

    private enum Cell {
        NAME,
        VALUE,
        FLAG,
        UNIT,
        RANGE,
        VALUE_UNIT,
        METHOD
    }

    private enum Ruling {
        NONE,
        HEAD,
        ROWS,
        GRID,
        SHADED
    }

    private enum Marking {
        COLUMN,
        AFTER,
        BEFORE,
        NOT_AT_ALL
    }

    private record Column(Cell cell, String title, double share) {}

    private static final List<List<Column>> COLUMNS =
            List.of(
                    List.of(
                            new Column(Cell.NAME, "Test Name", 0.40),
                            new Column(Cell.VALUE, "Result", 0.17),
                            new Column(Cell.UNIT, "Unit", 0.17),
                            new Column(Cell.RANGE, "Bio. Ref. Interval", 0.26)),
                    List.of(
                            new Column(Cell.NAME, "INVESTIGATION", 0.38),
                            new Column(Cell.VALUE, "OBSERVED VALUE", 0.19),
                            new Column(Cell.FLAG, "", 0.05),
                            new Column(Cell.UNIT, "UNIT", 0.16),
                            new Column(Cell.RANGE, "REFERENCE RANGE", 0.22)),
                    List.of(
                            new Column(Cell.NAME, "TEST", 0.42),
                            new Column(Cell.VALUE_UNIT, "VALUE", 0.28),
                            new Column(Cell.RANGE, "NORMAL RANGE", 0.30)),
                    List.of(
                            new Column(Cell.NAME, "Parameter", 0.36),
                            new Column(Cell.VALUE, "Value", 0.14),
                            new Column(Cell.RANGE, "Reference Range", 0.24),
                            new Column(Cell.UNIT, "Units", 0.26)),
                    List.of(
                            new Column(Cell.NAME, "Test Description", 0.34),
                            new Column(Cell.VALUE, "Result", 0.13),
                            new Column(Cell.UNIT, "Units", 0.14),
                            new Column(Cell.RANGE, "Biological Ref Range", 0.21),
                            new Column(Cell.METHOD, "Method", 0.18)));

    private final Canvas canvas;
    private final LabSheet sheet;
    private final List<Column> columns;
    private final Ruling ruling;
    private final Marking marking;
    private final double size;
    private final double step;
    private final boolean boldValues;
    private final boolean centred;
    private final boolean methodBelow;
    private double y = 46;

    Layout(Canvas canvas, LabSheet sheet, Random chance) {
        this.canvas = canvas;
        this.sheet = sheet;
        this.columns = LabSheet.any(COLUMNS, chance);
        this.ruling = LabSheet.any(List.of(Ruling.values()), chance);
        var marked = LabSheet.any(List.of(Marking.values()), chance);
        var hasColumn = columns.stream().anyMatch(column -> column.cell() == Cell.FLAG);
        this.marking =
                hasColumn ? Marking.COLUMN : marked == Marking.COLUMN ? Marking.AFTER : marked;
        this.size = 8.5 + chance.nextInt(5) * 0.5;
        this.boldValues = chance.nextInt(4) == 0;
        this.centred = chance.nextInt(3) == 0;
        var wanted = size * (1.55 + 0.6 * chance.nextDouble());
        this.methodBelow =
                columns.size() < 5 && chance.nextInt(4) == 0 && most() > size * (TIGHTEST + BELOW);
        this.step = Math.min(wanted, most() - (methodBelow ? size * BELOW : 0));
    }

    /** So that all rows are on one page. */
    private double most() {
        var rows = sheet.sections().stream().mapToInt(one -> one.rows().size() + 1).sum();
        return (Canvas.HEIGHT - 150) / (rows + 11);
    }

    void draw() throws IOException {
        head();
        var top = y - step + PAD;
        titles();
        for (var section : sheet.sections()) {
            canvas.text(LEFT + PAD, y, size + 0.5, true, section.heading());
            next();
            for (var row : section.rows()) {
                row(row);
            }
        }
        grid(top, y - step + PAD);
        y += step;
        canvas.text(LEFT, y, size - 1, false, "*** End of Report ***");
        canvas.text(LEFT, y + 3 * step, size - 1, false, "Please correlate clinically.");
        canvas.text(RIGHT - 130, y + 3 * step, size, true, "Consultant Pathologist");
    }

    private void head() throws IOException {
        var wide = canvas.width(sheet.laboratory(), 15, true);
        canvas.text((Canvas.WIDTH - wide) / 2, y, 15, true, sheet.laboratory());
        canvas.text(
                LEFT,
                y + 16,
                8,
                false,
                "NABL accredited, MC-0000. 12 Station Road. Ph: 00000 00000");
        canvas.line(LEFT, y + 22, RIGHT, y + 22);
        y += 40;
        for (var n = 0; n < sheet.person().size(); n++) {
            var x = n % 2 == 0 ? LEFT : Canvas.WIDTH * 0.58;
            var field = sheet.person().get(n);
            canvas.text(x, y, size, false, field.getFirst());
            canvas.text(x + 68, y, size, true, ": " + field.getLast());
            y += n % 2 == 1 ? step : 0;
        }
        canvas.line(LEFT, y - step / 2, RIGHT, y - step / 2);
        y += step;
    }

    private void titles() throws IOException {
        cells(column -> column.title(), true);
        if (ruling != Ruling.NONE) {
            canvas.line(LEFT, y + PAD, RIGHT, y + PAD);
        }
        next();
    }

    private void row(LabSheet.Row row) throws IOException {
        if (ruling == Ruling.SHADED && (int) (y / step) % 2 == 0) {
            canvas.shade(LEFT, y - step + PAD, RIGHT - LEFT, step);
        }
        cells(column -> text(column.cell(), row), false);
        if (methodBelow && row.counts()) {
            y += size * BELOW;
            canvas.text(LEFT + PAD, y, size - 2, false, "Method: " + row.method());
        }
        if (ruling == Ruling.ROWS || ruling == Ruling.GRID) {
            canvas.line(LEFT, y + PAD, RIGHT, y + PAD);
        }
        next();
    }

    private String text(Cell cell, LabSheet.Row row) {
        return switch (cell) {
            case NAME -> row.name();
            case VALUE -> marked(row);
            case FLAG -> row.flag();
            case UNIT -> row.unit();
            case RANGE -> row.range();
            case VALUE_UNIT -> (marked(row) + " " + row.unit()).strip();
            case METHOD -> row.counts() ? row.method() : "";
        };
    }

    private String marked(LabSheet.Row row) {
        return switch (marking) {
            case AFTER -> (row.value() + " " + row.flag()).strip();
            case BEFORE -> (row.flag() + " " + row.value()).strip();
            case COLUMN, NOT_AT_ALL -> row.value();
        };
    }

    private interface Text {
        String of(Column column);
    }

    private void cells(Text text, boolean bold) throws IOException {
        var x = LEFT;
        for (var column : columns) {
            var wide = column.share() * (RIGHT - LEFT);
            var said = text.of(column);
            var isValue = column.cell() == Cell.VALUE || column.cell() == Cell.VALUE_UNIT;
            var isBold = bold || (isValue && boldValues);
            var fits = fitting(said, wide - 2 * PAD, isBold);
            var free = wide - canvas.width(said, fits, isBold);
            var shift = centred && column.cell() != Cell.NAME ? free / 2 : PAD;
            canvas.text(x + shift, y, fits, isBold, said);
            x += wide;
        }
    }

    private double fitting(String text, double wide, boolean bold) throws IOException {
        var fits = size;
        while (canvas.width(text, fits, bold) > wide && fits > 6) {
            fits -= 0.25;
        }
        return fits;
    }

    private void grid(double top, double bottom) throws IOException {
        if (ruling != Ruling.GRID) {
            return;
        }
        canvas.line(LEFT, top, RIGHT, top);
        var edges = new ArrayList<Double>(List.of(LEFT));
        for (var column : columns) {
            edges.add(edges.getLast() + column.share() * (RIGHT - LEFT));
        }
        for (var edge : edges) {
            canvas.line(edge, top, edge, bottom);
        }
    }

    private void next() {
        y += step;
    }
}
