package org.consilium.records.glovebox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is written on a page: the dark marks that have about the size of letters or words. Rules of
 * tables, shadows and pictures are none.
 *
 * @param pixels of all marks, one mark after the other
 * @param dots marks too small for letters, without their pixels
 */
@SuppressWarnings("ArrayRecordComponent") // measured at once, never compared
record Ink(int width, int[] pixels, List<Mark> marks, List<Mark> dots) {
    /** By how much ink is darker than the paper around it. */
    private static final double DARKER = 0.82;

    private static final int WINDOW = 25;
    private static final int SMALLEST = 5;
    private static final int LARGEST = 8;
    private static final double THIN = 0.12;
    private static final int RULE = 12;

    /** Part of the pixels, from one place to another, and where on the page they are. */
    record Mark(int from, int to, int left, int top, int width, int height) {
        private Mark at(int place) {
            return new Mark(place, place + to - from, left, top, width, height);
        }

        double middle() {
            return left + width / 2.0;
        }

        double centre() {
            return top + height / 2.0;
        }
    }

    static Ink on(Grey page) {
        var dark = darker(page);
        var pixels = new int[count(dark)];
        var marks = new ArrayList<Mark>();
        var dots = new ArrayList<Mark>();
        var stack = new int[pixels.length];
        var used = 0;
        for (var start = 0; start < dark.length; start++) {
            if (dark[start]) {
                var end = collect(page, dark, start, pixels, used, stack);
                var mark = mark(page, pixels, used, end);
                if (isWriting(page, mark)) {
                    marks.add(mark);
                    used = end;
                } else if (Math.max(mark.width, mark.height) < SMALLEST) {
                    dots.add(mark);
                }
            }
        }
        return new Ink(page.width(), Arrays.copyOf(pixels, used), marks, dots);
    }

    /** Only what lies there. */
    Ink on(Predicate<Mark> place) {
        var left = new int[pixels.length];
        var kept = new ArrayList<Mark>();
        var used = 0;
        for (var mark : marks) {
            if (place.test(mark)) {
                var length = mark.to - mark.from;
                System.arraycopy(pixels, mark.from, left, used, length);
                kept.add(mark.at(used));
                used += length;
            }
        }
        return new Ink(
                width, Arrays.copyOf(left, used), kept, dots.stream().filter(place).toList());
    }

    /** Compared with what is around it, so that a shadow is no ink. */
    private static boolean[] darker(Grey page) {
        var sums = page.sums();
        var dark = new boolean[page.width() * page.height()];
        for (var y = 0; y < page.height(); y++) {
            var top = Math.max(0, y - WINDOW);
            var bottom = Math.min(page.height(), y + WINDOW + 1);
            for (var x = 0; x < page.width(); x++) {
                var left = Math.max(0, x - WINDOW);
                var right = Math.min(page.width(), x + WINDOW + 1);
                var around =
                        (double) sums.over(left, top, right, bottom)
                                / ((right - left) * (bottom - top));
                var at = y * page.width() + x;
                dark[at] = page.light(at) < around * DARKER - 4;
            }
        }
        return dark;
    }

    private static int count(boolean[] dark) {
        var count = 0;
        for (var one : dark) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** All that hangs together with the first pixel; each is taken once. */
    private static int collect(
            Grey page, boolean[] dark, int start, int[] into, int from, int[] stack) {
        var width = page.width();
        var end = from;
        var open = 0;
        stack[open++] = start;
        dark[start] = false;
        while (open > 0) {
            var at = stack[--open];
            into[end++] = at;
            var x = at % width;
            for (var dy = -width; dy <= width; dy += width) {
                for (var dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
                    var beside = at + dy + dx;
                    if (beside >= 0 && beside < dark.length && dark[beside]) {
                        dark[beside] = false;
                        stack[open++] = beside;
                    }
                }
            }
        }
        return end;
    }

    private static Mark mark(Grey page, int[] pixels, int from, int to) {
        int left = Integer.MAX_VALUE, right = 0, top = Integer.MAX_VALUE, bottom = 0;
        for (var n = from; n < to; n++) {
            var x = pixels[n] % page.width();
            var y = pixels[n] / page.width();
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        return new Mark(from, to, left, top, right - left + 1, bottom - top + 1);
    }

    private static boolean isWriting(Grey page, Mark mark) {
        var longest = Math.max(mark.width, mark.height);
        var shortest = Math.min(mark.width, mark.height);
        return longest >= SMALLEST
                && longest <= Math.max(page.width(), page.height()) / LARGEST
                && longest <= RULE * shortest
                && mark.to - mark.from >= THIN * mark.width * mark.height;
    }
}
