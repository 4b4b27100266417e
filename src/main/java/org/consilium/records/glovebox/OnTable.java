package org.consilium.records.glovebox;

import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sheet of paper that lies on something darker. It is only found where nothing else can be meant:
 * one bright shape with four corners, all around it the same dark table with nothing bright on it.
 */
final class OnTable {
    private static final double SMALLEST = 0.2;

    /** A page that fills the picture is not cut. */
    private static final double LARGEST = 0.94;

    /** How much of its hull, and of the rectangle around that, a sheet fills. */
    private static final double WHOLE = 0.97;

    private static final double SQUARE = 0.9;

    private static final int CONTRAST = 50;
    private static final double BRIGHT_BESIDE = 0.004;
    private static final int UNLIKE = 16;
    private static final double EDGE = 0.025;
    private static final double STRIP = 0.05;

    private final BufferedImage colours;
    private final Grey small;
    private final boolean[] sheet;
    private final int border;

    private OnTable(BufferedImage colours) {
        this.colours = colours;
        this.small = Grey.of(colours);
        this.border = Light.border(small);
        this.sheet = Light.largest(small, border).pixels();
    }

    /**
     * @param small a copy of some hundred pixels; the corners are told in it
     */
    static Optional<Corners> find(BufferedImage small) {
        return new OnTable(small).find();
    }

    /** The corners of the hull, in order. */
    record Corners(List<double[]> points) {
        boolean contains(double x, double y) {
            var area = new Polygon();
            for (var point : points) {
                area.addPoint((int) Math.round(point[0] * 16), (int) Math.round(point[1] * 16));
            }
            return area.contains(x * 16, y * 16);
        }
    }

    private Optional<Corners> find() {
        var hull = Hull.around(sheet, small.width());
        if (hull.size() < 4) {
            return Optional.empty();
        }
        var all = (double) small.width() * small.height();
        var area = Hull.area(hull);
        var box = Hull.box(hull);
        if (area < SMALLEST * all
                || area > LARGEST * all
                || filled() < WHOLE * area
                || area < SQUARE * box.width() * box.height()) {
            return Optional.empty();
        }
        return isAlone(box) && isOnOneTable(box)
                ? Optional.of(new Corners(hull))
                : Optional.empty();
    }

    /** The shape with what is written on it. */
    private int filled() {
        var filled = 0;
        for (var y = 0; y < small.height(); y++) {
            int first = -1, last = -2;
            for (var x = 0; x < small.width(); x++) {
                if (sheet[y * small.width() + x]) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            filled += last - first + 1;
        }
        return filled;
    }

    /** Around it all is dark. */
    private boolean isAlone(Hull.Box box) {
        var inside = new Tally();
        var beside = new Tally();
        var bright = 0;
        for (var y = 0; y < small.height(); y++) {
            for (var x = 0; x < small.width(); x++) {
                if (sheet[y * small.width() + x]) {
                    inside.add(colours.getRGB(x, y));
                } else if (!box.grown(EDGE).contains(x, y)) {
                    beside.add(colours.getRGB(x, y));
                    bright += small.light(x, y) > border ? 1 : 0;
                }
            }
        }
        return beside.count > 0
                && bright < BRIGHT_BESIDE * beside.count
                && inside.apart(beside) > CONTRAST;
    }

    /**
     * A dark band along an edge may belong to the sheet: then it is unlike what lies beyond the
     * corners.
     */
    private boolean isOnOneTable(Hull.Box box) {
        var known = new Tally();
        var strips = new ArrayList<Tally>();
        for (var side = 0; side < 4; side++) {
            strips.add(new Tally());
        }
        for (var y = 0; y < small.height(); y++) {
            for (var x = 0; x < small.width(); x++) {
                var along = box.along(x, y);
                var across = box.across(x, y);
                var beyondAlong = Math.max(-along, along - box.width());
                var beyondAcross = Math.max(-across, across - box.height());
                var near = EDGE * box.longest();
                var far = (EDGE + STRIP) * box.longest();
                if (beyondAlong > near && beyondAcross > near) {
                    known.add(colours.getRGB(x, y));
                } else if (beyondAlong > near && beyondAlong < far && beyondAcross < -near) {
                    strips.get(along < 0 ? 0 : 1).add(colours.getRGB(x, y));
                } else if (beyondAcross > near && beyondAcross < far && beyondAlong < -near) {
                    strips.get(across < 0 ? 2 : 3).add(colours.getRGB(x, y));
                }
            }
        }
        var enough = box.longest() / 4;
        return strips.stream()
                .filter(strip -> strip.count > enough)
                .allMatch(
                        strip ->
                                known.count > enough
                                        && strip.apart(known) < UNLIKE + known.spread() / 2);
    }

    /** Red, green and blue of many pixels. */
    private static final class Tally {
        private final long[] sum = new long[3];
        private final long[] squares = new long[3];
        private long count;

        void add(int rgb) {
            count++;
            for (var colour = 0; colour < 3; colour++) {
                var light = (rgb >> (8 * colour)) & 0xff;
                sum[colour] += light;
                squares[colour] += (long) light * light;
            }
        }

        private double mean(int colour) {
            return (double) sum[colour] / Math.max(1, count);
        }

        /** In the colour that differs most. */
        double apart(Tally other) {
            return IntStream.range(0, 3)
                    .mapToDouble(colour -> Math.abs(mean(colour) - other.mean(colour)))
                    .max()
                    .orElseThrow();
        }

        double spread() {
            return IntStream.range(0, 3)
                    .mapToDouble(
                            colour ->
                                    (double) squares[colour] / Math.max(1, count)
                                            - mean(colour) * mean(colour))
                    .map(square -> Math.sqrt(Math.max(0, square)))
                    .max()
                    .orElseThrow();
        }
    }
}
