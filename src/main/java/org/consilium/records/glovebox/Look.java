package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/**
 * Looks at a small copy of a photo of a page: is it blurred, dark, or is a part of it hidden by
 * glare? The same rule as in the browser before a photo is sent (look.js), for what came without
 * one; a test holds both to the same bounds.
 *
 * @param blur of the sharpest tenth of the tiles: how much of the contrast is in the finest detail
 * @param dark how light the paper is
 * @param glare the largest blown-out spot, as a share of the picture
 */
record Look(double blur, int dark, double glare) {
    static final int SIDE = 1200;
    static final int TILE = 40;
    static final int FLAT = 12;
    static final double SHARP = 0.014;
    static final double BLURRED_TEXT = 0.12;
    static final int DARK = 95;
    static final int BLOWN = 250;
    static final int WHITE_PAPER = 240;
    static final double SPOT = 0.008;
    static final double ALL_OVER = 0.12;

    static Look at(BufferedImage photo) {
        var grey = Grey.of(Paper.within(photo, SIDE));
        return new Look(sharpness(grey), grey.upTo(0.9), spot(grey));
    }

    Set<Doubt> doubts() {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (dark < DARK) {
            doubts.add(Doubt.DARK);
        } else if (blur < SHARP) {
            doubts.add(Doubt.BLUR); // what is too dark has no detail either
        }
        if (glare > SPOT && glare < ALL_OVER) {
            doubts.add(Doubt.GLARE);
        }
        return doubts;
    }

    /** Of each tile with contrast: the variance of its Laplacian over its own. */
    private static double sharpness(Grey grey) {
        var tiles = new ArrayList<Double>();
        var all = 0;
        for (var top = 1; top + TILE < grey.height(); top += TILE) {
            for (var left = 1; left + TILE < grey.width(); left += TILE) {
                all++;
                var tile = new Tile();
                tile.add(grey, left, top);
                if (tile.contrast() > FLAT * FLAT) {
                    tiles.add(tile.fine() / tile.contrast() / 20);
                }
            }
        }
        if (tiles.isEmpty() || tiles.size() < all * BLURRED_TEXT) {
            return 1;
        }
        tiles.sort((a, b) -> Double.compare(b, a));
        return tiles.get(tiles.size() / 10);
    }

    private static final class Tile {
        private static final double COUNT = TILE * TILE;
        private double sum;
        private double squares;
        private double edges;
        private double edgeSquares;

        void add(Grey grey, int left, int top) {
            for (var y = top; y < top + TILE; y++) {
                for (var x = left; x < left + TILE; x++) {
                    double light = grey.light(x, y);
                    var edge =
                            4 * light
                                    - grey.light(x - 1, y)
                                    - grey.light(x + 1, y)
                                    - grey.light(x, y - 1)
                                    - grey.light(x, y + 1);
                    sum += light;
                    squares += light * light;
                    edges += edge;
                    edgeSquares += edge * edge;
                }
            }
        }

        double contrast() {
            return squares / COUNT - sum / COUNT * (sum / COUNT);
        }

        double fine() {
            return edgeSquares / COUNT - edges / COUNT * (edges / COUNT);
        }
    }

    private static double spot(Grey grey) {
        if (grey.upTo(0.6) >= WHITE_PAPER) {
            return 0; // white all over, as from a scanner: cannot be told from glare
        }
        return (double) Light.largest(grey, BLOWN - 1).size() / (grey.width() * grey.height());
    }
}
