package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.consilium.records.glovebox.Eye.Seen;

/**
 * Looks for the points in numbers: the eye takes that of 1.5 for dirt, and says 15 without a doubt.
 * A small mark at the foot of a row, alone between two figures, is one. It is only put in where
 * there are as many other marks as letters, so that its place is beyond doubt.
 */
final class Points {
    private static final Pattern NUMBER =
            Pattern.compile("[<>]?[HL]?\\d[\\d.,:;°'*·-]{0,10}\\d[HL]?");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{Alnum}<>]");

    /** In heights of a figure. */
    private static final double FIGURE = 0.7;

    private static final double SMALL = 0.34;
    private static final double LEAST = 0.07;
    private static final double LOW = 0.16;

    private final byte[] pixels;
    private final int width;
    private final int height;

    private Points(BufferedImage page) {
        this.pixels = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
        this.width = page.getWidth();
        this.height = page.getHeight();
    }

    /**
     * @param page of {@link BufferedImage#TYPE_BYTE_GRAY}, in which they were seen
     */
    static List<Seen> in(List<Seen> seen, BufferedImage page) {
        var points = new Points(page);
        return seen.stream().map(points::pointed).toList();
    }

    private record Mark(int left, int top, int right, int bottom) {
        int height() {
            return bottom - top;
        }
    }

    private Seen pointed(Seen word) {
        return NUMBER.matcher(word.text()).matches() && !word.text().contains(".")
                ? read(word)
                : word;
    }

    private Seen read(Seen word) {
        var marks = marks(word);
        var highest = marks.stream().mapToInt(Mark::height).max().orElse(0);
        var figures = marks.stream().filter(m -> m.height() >= FIGURE * highest).toList();
        var foot = figures.stream().mapToInt(Mark::bottom).sorted().toArray();
        var points =
                marks.stream().filter(m -> isPoint(m, highest, foot[foot.length / 2])).toList();
        var letters = SIGNS.matcher(word.text()).replaceAll("");
        if (points.size() != 1 || figures.size() != letters.length()) {
            return word;
        }
        var before =
                (int) figures.stream().filter(m -> m.left() < points.getFirst().left()).count();
        return isBetweenFigures(letters, before)
                ? word.as(letters.substring(0, before) + "." + letters.substring(before))
                : word;
    }

    private static boolean isBetweenFigures(String letters, int at) {
        return at > 0
                && at < letters.length()
                && Character.isDigit(letters.charAt(at - 1))
                && Character.isDigit(letters.charAt(at));
    }

    private static boolean isPoint(Mark mark, int highest, int foot) {
        var wide = mark.right() - mark.left();
        return mark.height() <= SMALL * highest
                && wide <= SMALL * highest
                && mark.height() >= Math.max(2, LEAST * highest)
                && wide >= Math.max(2, LEAST * highest)
                && Math.abs(mark.bottom() - foot) <= Math.max(1, LOW * highest);
    }

    /** What hangs together there, from left to right. */
    private List<Mark> marks(Seen word) {
        var beside = word.height() / 8;
        var left = Math.max(0, word.left() - beside);
        var right = Math.min(width, word.right() + beside);
        var top = Math.max(0, word.top() - beside);
        var bottom = Math.min(height, word.bottom() + beside);
        var dark = dark(left, top, right, bottom);
        var marks = new ArrayList<Mark>();
        for (var at = 0; at < dark.length; at++) {
            if (dark[at]) {
                marks.add(fill(dark, right - left, at));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::left));
        return marks;
    }

    private boolean[] dark(int left, int top, int right, int bottom) {
        var light = new byte[Math.max(0, (right - left) * (bottom - top))];
        for (var y = top; y < bottom; y++) {
            System.arraycopy(
                    pixels, y * width + left, light, (y - top) * (right - left), right - left);
        }
        var border = Light.border(new Grey(light, right - left, bottom - top));
        var dark = new boolean[light.length];
        for (var at = 0; at < light.length; at++) {
            dark[at] = (light[at] & 0xff) <= border;
        }
        return dark;
    }

    private static Mark fill(boolean[] dark, int wide, int start) {
        var stack = new int[dark.length];
        var open = 0;
        stack[open++] = start;
        dark[start] = false;
        int left = wide, right = 0, top = dark.length, bottom = 0;
        while (open > 0) {
            var at = stack[--open];
            var x = at % wide;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, at / wide);
            bottom = Math.max(bottom, at / wide + 1);
            for (var beside :
                    new int[] {
                        x > 0 ? at - 1 : -1, x < wide - 1 ? at + 1 : -1, at - wide, at + wide
                    }) {
                if (beside >= 0 && beside < dark.length && dark[beside]) {
                    dark[beside] = false;
                    stack[open++] = beside;
                }
            }
        }
        return new Mark(left, top, right, bottom);
    }
}
