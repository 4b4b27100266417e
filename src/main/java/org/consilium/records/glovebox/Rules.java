package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * Takes the ruled lines of tables off a page: the eye reads them as letters, and what touches them
 * not at all.
 */
final class Rules {
    /** In heights of a letter: no stroke of a letter is so long, and no line so thick. */
    private static final double LONG = 4.5;

    private static final double THICK = 0.3;

    /** Lighter than this is paper. */
    private static final int PAPER = 170;

    /** Noise breaks thin lines. */
    private static final int GAP = 1;

    private final byte[] pixels;
    private final int length;
    private final int thick;

    private Rules(BufferedImage grey, double letter) {
        pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        length = (int) (LONG * letter);
        thick = Math.max(3, (int) (THICK * letter));
    }

    /**
     * Changes it in place.
     *
     * @param grey of {@link BufferedImage#TYPE_BYTE_GRAY}, of its own pixels
     * @param letter how high a letter is, in pixels
     */
    static void off(BufferedImage grey, double letter) {
        var rules = new Rules(grey, letter);
        var wide = grey.getWidth();
        var high = grey.getHeight();
        var level = rules.along(wide, high, 1, wide);
        var upright = rules.along(high, wide, wide, 1);
        rules.erase(level, wide, high, 1, wide);
        rules.erase(upright, high, wide, wide, 1);
    }

    /**
     * What lies in long dark runs.
     *
     * @param step from a pixel to the next of its run
     * @param next from a run to the one beside it
     */
    private boolean[] along(int longest, int runs, int step, int next) {
        var found = new boolean[pixels.length];
        for (var run = 0; run < runs; run++) {
            var begun = -1;
            var last = -1;
            for (var n = 0; n <= longest; n++) {
                var isDark = n < longest && isDark(run * next + n * step);
                if (isDark) {
                    begun = begun < 0 ? n : begun;
                    last = n;
                } else if (begun >= 0 && (n == longest || n - last > GAP)) {
                    if (last - begun >= length) {
                        for (var at = begun; at <= last; at++) {
                            found[run * next + at * step] = true;
                        }
                    }
                    begun = -1;
                }
            }
        }
        return found;
    }

    private void erase(boolean[] found, int longest, int runs, int step, int next) {
        for (var n = 0; n < longest; n++) {
            for (var run = 0; run < runs; run++) {
                if (found[run * next + n * step]) {
                    var to = run;
                    while (to + 1 < runs && found[(to + 1) * next + n * step]) {
                        to++;
                    }
                    if (to - run < thick) {
                        erase(n * step, run, to, runs, next);
                    }
                    run = to;
                }
            }
        }
    }

    /** With its blurred edges; where a stroke crosses it, the stroke stays. */
    private void erase(int at, int from, int to, int runs, int next) {
        var first = from;
        while (first > 0 && from - first < thick && isDark(at + (first - 1) * next)) {
            first--;
        }
        var last = to;
        while (last + 1 < runs && last - to < thick && isDark(at + (last + 1) * next)) {
            last++;
        }
        var above = from - first >= thick / 2;
        var below = last - to >= thick / 2;
        if (above && below) {
            return;
        }
        var begin = above ? from : Math.max(0, first - 1);
        var end = below ? to : Math.min(runs - 1, last + 1);
        for (var n = begin; n <= end; n++) {
            pixels[at + n * next] = (byte) 255;
        }
    }

    private boolean isDark(int at) {
        return (pixels[at] & 0xff) < PAPER;
    }
}
