package org.consilium.records.glovebox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which way up rows stand. Of Latin letters more rise above the small ones (b, d, f, t, capitals)
 * than hang below them (g, p, q, y). In other scripts it may be the other way round, hence a second
 * witness that all of them share: full stops lie at the foot of a row. Only both together count.
 *
 * @param rising letters that reach up from among their neighbours
 * @param hanging letters that reach down
 * @param low dots at the foot of their row
 * @param high dots at the head of small letters
 */
record Facing(int rising, int hanging, int low, int high) {
    private static final int NEIGHBOURS = 4;
    private static final double REACH = 9;

    /** In parts of the height of a small letter. */
    private static final double OUT = 0.22;

    private static final double EVEN = 0.16;
    private static final double DOT = 0.5;
    private static final double DOTS_SURE = 2.2;

    boolean isRightWayUp(double sure) {
        return sure(rising, hanging) > sure && sure(low, high) > DOTS_SURE;
    }

    boolean isUpsideDown(double sure) {
        return sure(rising, hanging) < -sure && sure(low, high) < -DOTS_SURE;
    }

    /** In standard deviations. */
    private static double sure(int yes, int no) {
        return yes + no == 0 ? 0 : (yes - no) / Math.sqrt(yes + no);
    }

    /** A mark as it lies along its row. */
    private record Letter(double left, double right, double top, double bottom) {
        double height() {
            return bottom - top;
        }

        double middle() {
            return (top + bottom) / 2;
        }
    }

    static Facing of(Ink ink, Rows rows) {
        var frame = new Along(rows, ink.width());
        var letters = letters(ink, frame);
        var rising = 0;
        var hanging = 0;
        for (var letter : letters) {
            var zone = zone(letters, letter);
            if (zone.isPresent()) {
                var up = (zone.get().top - letter.top) / zone.get().height();
                var down = (letter.bottom - zone.get().bottom) / zone.get().height();
                rising += up > OUT && Math.abs(down) < EVEN ? 1 : 0;
                hanging += down > OUT && Math.abs(up) < EVEN ? 1 : 0;
            }
        }
        var low = 0;
        var high = 0;
        for (var dot : dots(ink, frame)) {
            var zone = zone(letters, dot);
            if (zone.isPresent()
                    && dot.height() < DOT * zone.get().height()
                    && isAlone(dot, zone.get(), letters)) {
                var above = (dot.top - zone.get().top) / zone.get().height();
                var below = (zone.get().bottom - dot.bottom) / zone.get().height();
                low += Math.abs(below) < EVEN ? 1 : 0;
                high += Math.abs(above) < EVEN ? 1 : 0;
            }
        }
        return new Facing(rising, hanging, low, high);
    }

    /** Nothing of its row is over or under it: the dot of an i and a piece of a letter are none. */
    private static boolean isAlone(Letter dot, Letter zone, List<Letter> letters) {
        for (var n = first(letters, dot.right) - 1; n >= 0 && isNear(dot, letters.get(n)); n--) {
            var other = letters.get(n);
            if (other.right > dot.left && other.bottom > zone.top && other.top < zone.bottom) {
                return false;
            }
        }
        return true;
    }

    /** Small marks, round enough for a full stop. */
    private static List<Letter> dots(Ink ink, Along frame) {
        return Stream.concat(ink.dots().stream(), ink.marks().stream())
                .filter(mark -> Math.max(mark.width(), mark.height()) > 1)
                .filter(
                        mark ->
                                Math.max(mark.width(), mark.height())
                                        <= 2 * Math.min(mark.width(), mark.height()))
                .map(frame::dot)
                .toList();
    }

    /** Marks that have about the height of most, from left to right. */
    private static List<Letter> letters(Ink ink, Along frame) {
        var all = ink.marks().stream().map(mark -> frame.letter(ink, mark)).toList();
        var usual = middle(all.stream().map(Letter::height));
        return all.stream()
                .filter(l -> l.height() > 0.5 * usual && l.height() < 2.5 * usual)
                .sorted(Comparator.comparingDouble(Letter::left))
                .toList();
    }

    /** Where most letters close by on the same row begin and end; empty when these are few. */
    private static Optional<Letter> zone(List<Letter> letters, Letter one) {
        var from = first(letters, one.left);
        var beside = new ArrayList<Letter>();
        for (var n = from - 1; n >= 0 && isNear(one, letters.get(n)); n--) {
            addIfBeside(letters.get(n), one, beside);
        }
        for (var n = from; n < letters.size() && isNear(one, letters.get(n)); n++) {
            addIfBeside(letters.get(n), one, beside);
        }
        return beside.size() < NEIGHBOURS
                ? Optional.empty()
                : Optional.of(
                        new Letter(
                                one.left,
                                one.right,
                                middle(beside.stream().map(Letter::top)),
                                middle(beside.stream().map(Letter::bottom))));
    }

    private static int first(List<Letter> letters, double left) {
        int low = 0, high = letters.size();
        while (low < high) {
            var half = (low + high) / 2;
            if (letters.get(half).left < left) {
                low = half + 1;
            } else {
                high = half;
            }
        }
        return low;
    }

    private static boolean isNear(Letter one, Letter other) {
        return Math.abs(one.left - other.left) < REACH * other.height();
    }

    private static void addIfBeside(Letter other, Letter one, List<Letter> found) {
        if (Math.abs(other.middle() - one.middle()) < 0.6 * other.height()) {
            found.add(other);
        }
    }

    private static double middle(Stream<Double> values) {
        var sorted = values.sorted().toList();
        return sorted.isEmpty() ? 1 : sorted.get(sorted.size() / 2);
    }

    /** Places along and across the rows, once these lie level. */
    private record Along(Rows rows, int width, double sine, double cosine) {
        Along(Rows rows, int width) {
            this(
                    rows,
                    width,
                    Math.sin(Math.toRadians(rows.degrees())),
                    Math.cos(Math.toRadians(rows.degrees())));
        }

        Letter letter(Ink ink, Ink.Mark mark) {
            double left = Double.MAX_VALUE, right = -Double.MAX_VALUE;
            double top = Double.MAX_VALUE, bottom = -Double.MAX_VALUE;
            for (var n = mark.from(); n < mark.to(); n++) {
                var x = ink.pixels()[n] % width;
                var y = ink.pixels()[n] / width;
                var along = along(x, y);
                var across = across(x, y);
                left = Math.min(left, along);
                right = Math.max(right, along);
                top = Math.min(top, across);
                bottom = Math.max(bottom, across);
            }
            return new Letter(left - 0.5, right + 0.5, top - 0.5, bottom + 0.5);
        }

        Letter dot(Ink.Mark mark) {
            var x = mark.left() + (mark.width() - 1) / 2.0;
            var y = mark.top() + (mark.height() - 1) / 2.0;
            var halfLong = (rows.upright() ? mark.height() : mark.width()) / 2.0;
            var halfHigh = (rows.upright() ? mark.width() : mark.height()) / 2.0;
            var along = along(x, y);
            var across = across(x, y);
            return new Letter(
                    along - halfLong, along + halfLong, across - halfHigh, across + halfHigh);
        }

        private double along(double x, double y) {
            return rows.upright() ? y * cosine - x * sine : x * cosine + y * sine;
        }

        private double across(double x, double y) {
            return rows.upright() ? -x * cosine - y * sine : y * cosine - x * sine;
        }
    }
}
