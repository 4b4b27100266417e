package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes shadows off a photographed page: the eye parts ink from paper by one bound for the whole
 * page, and in a shadow paper is darker than ink in the sun.
 */
final class EvenLight {
    private static final int TILES = 80;

    /** Of a tile, at least so much is paper. */
    private static final double PAPER = 0.75;

    /** Darker than this part of the page's paper is no shadow but a picture or the table. */
    private static final double DARKEST = 0.3;

    /** From this on, the light is as even as a scanner's. */
    private static final double EVEN = 0.9;

    private static final int WHITE = 250;
    private static final int PLAIN = 245;
    private static final int INK = 180;
    private static final int BLACK = 40;

    /** So dark it is plain to see. */
    private static final int DARK = 60;

    private final byte[] pixels;
    private final int width;
    private final int height;
    private final int side;
    private final int across;
    private final int down;

    private EvenLight(BufferedImage grey) {
        this.pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        this.width = grey.getWidth();
        this.height = grey.getHeight();
        this.side = Math.max(8, Math.max(width, height) / TILES);
        this.across = (width + side - 1) / side;
        this.down = (height + side - 1) / side;
    }

    /**
     * Changes it in place.
     *
     * @param grey of {@link BufferedImage#TYPE_BYTE_GRAY}, of its own pixels
     */
    static void on(BufferedImage grey) {
        var light = new EvenLight(grey);
        light.spread();
        light.darken();
    }

    /** Thin ink on a poor picture is hardly darker than paper: it is made so. */
    private void darken() {
        var count = new int[256];
        for (var pixel : pixels) {
            count[pixel & 0xff]++;
        }
        var dark = middle(count);
        if (dark <= DARK) {
            return;
        }
        var map = new byte[256];
        for (var value = 0; value < map.length; value++) {
            var share = (double) (value - dark) / (PLAIN - dark);
            map[value] = (byte) Math.clamp(BLACK + share * (255 - BLACK), 0, 255);
        }
        for (var at = 0; at < pixels.length; at++) {
            pixels[at] = map[pixels[at] & 0xff];
        }
    }

    private void spread() {
        var paper = brightestBeside(paper());
        var brightest = Arrays.stream(paper).max().orElse(0);
        var floor = Math.max(1, (int) (brightest * DARKEST));
        var bounded = Arrays.stream(paper).map(one -> Math.max(one, floor)).toArray();
        if (Arrays.stream(bounded).min().orElse(0) < brightest * EVEN) {
            divide(smooth(smooth(bounded)));
        }
    }

    /** Of what is ink: how dark half of it is at least. */
    private static int middle(int[] count) {
        var ink = Arrays.stream(count, 0, INK).sum();
        var value = 0;
        for (var left = ink / 2; value < INK && (left -= count[value]) > 0; ) {
            value++;
        }
        return value;
    }

    /** How light the paper is in each tile. */
    private int[] paper() {
        var paper = new int[across * down];
        for (var row = 0; row < down; row++) {
            for (var column = 0; column < across; column++) {
                paper[row * across + column] = paper(column * side, row * side);
            }
        }
        return paper;
    }

    private int paper(int left, int top) {
        var count = new int[256];
        var all = 0;
        for (var y = top; y < Math.min(height, top + side); y += 2) {
            for (var x = left; x < Math.min(width, left + side); x += 2) {
                count[pixels[y * width + x] & 0xff]++;
                all++;
            }
        }
        var value = 0;
        var darker = all * PAPER;
        while (value < 255 && (darker -= count[value]) > 0) {
            value++;
        }
        return value;
    }

    /** Beside a tile full of ink is paper. */
    private int[] brightestBeside(int[] paper) {
        return IntStream.range(0, paper.length)
                .map(n -> beside(paper, n).max().orElse(0))
                .toArray();
    }

    private int[] smooth(int[] paper) {
        return IntStream.range(0, paper.length)
                .map(n -> (int) beside(paper, n).average().orElse(0))
                .toArray();
    }

    /** Of a tile and those around it. */
    private IntStream beside(int[] paper, int tile) {
        var x = tile % across;
        var y = tile / across;
        return IntStream.rangeClosed(Math.max(0, y - 1), Math.min(down - 1, y + 1))
                .flatMap(
                        row ->
                                IntStream.rangeClosed(
                                                Math.max(0, x - 1), Math.min(across - 1, x + 1))
                                        .map(column -> paper[row * across + column]));
    }

    /** Between the middles of tiles the light changes step by step. */
    private void divide(int[] paper) {
        var factors = new float[width];
        for (var y = 0; y < height; y++) {
            line(paper, y, factors);
            var from = y * width;
            for (var x = 0; x < width; x++) {
                var light = (int) ((pixels[from + x] & 0xff) * factors[x]);
                pixels[from + x] = (byte) Math.min(255, light);
            }
        }
    }

    private void line(int[] paper, int y, float[] factors) {
        var row = Math.clamp((y - side / 2) / (float) side, 0, down - 1);
        var above = (int) row;
        var below = Math.min(down - 1, above + 1);
        for (var x = 0; x < width; x++) {
            var column = Math.clamp((x - side / 2) / (float) side, 0, across - 1);
            var left = (int) column;
            var right = Math.min(across - 1, left + 1);
            var top =
                    between(
                            paper[above * across + left],
                            paper[above * across + right],
                            column - left);
            var bottom =
                    between(
                            paper[below * across + left],
                            paper[below * across + right],
                            column - left);
            factors[x] = WHITE / Math.max(1, between(top, bottom, row - above));
        }
    }

    private static float between(float one, float other, float part) {
        return one + (other - one) * part;
    }
}
