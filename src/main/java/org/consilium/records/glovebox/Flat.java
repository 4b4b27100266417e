package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Optional;

/**
 * A sheet that was photographed from aslant, laid flat for the eye: its four corners become those
 * of a rectangle (Heckbert, Fundamentals of Texture Mapping, 1989). Only where all four are seen;
 * what people are shown is not changed by it.
 */
final class Flat {
    private static final int SMALL = 600;

    /** Of the picture. */
    private static final double SMALLEST = 0.3;

    private static final double LARGEST = 0.97;

    /** A corner nearer to the edge of the picture may be cut off. */
    private static final double EDGE = 0.004;

    /** Of the bright shape that it stands for. */
    private static final double WHOLE = 0.96;

    private static final double ALIKE = 1.5;
    private static final int CONTRAST = 25;

    /** Around the sheet, so that nothing of it is lost. */
    private static final double MARGIN = 0.012;

    /** Of the sheet: here the table may shine through. */
    private static final double RIM = 0.002;

    private final double[] across;
    private final double[] down;
    private final double[] under;
    private final int width;
    private final int height;

    /**
     * @param corners in shares of the page: upper left, upper right, lower right, lower left
     */
    private Flat(List<double[]> corners, BufferedImage page) {
        double x0 = corners.get(0)[0], x1 = corners.get(1)[0];
        double x2 = corners.get(2)[0], x3 = corners.get(3)[0];
        double y0 = corners.get(0)[1], y1 = corners.get(1)[1];
        double y2 = corners.get(2)[1], y3 = corners.get(3)[1];
        double dx1 = x1 - x2, dx2 = x3 - x2, sx = x0 - x1 + x2 - x3;
        double dy1 = y1 - y2, dy2 = y3 - y2, sy = y0 - y1 + y2 - y3;
        var whole = dx1 * dy2 - dx2 * dy1;
        var g = (sx * dy2 - dx2 * sy) / whole;
        var h = (dx1 * sy - sx * dy1) / whole;
        across = new double[] {x1 - x0 + g * x1, x3 - x0 + h * x3, x0};
        down = new double[] {y1 - y0 + g * y1, y3 - y0 + h * y3, y0};
        under = new double[] {g, h, 1};
        var wide = page.getWidth();
        var high = page.getHeight();
        width =
                (int)
                        ((1 + 2 * MARGIN)
                                * (Math.hypot((x1 - x0) * wide, (y1 - y0) * high)
                                        + Math.hypot((x2 - x3) * wide, (y2 - y3) * high))
                                / 2);
        height =
                (int)
                        ((1 + 2 * MARGIN)
                                * (Math.hypot((x3 - x0) * wide, (y3 - y0) * high)
                                        + Math.hypot((x2 - x1) * wide, (y2 - y1) * high))
                                / 2);
    }

    /** Empty where no sheet is seen with all its corners. */
    static Optional<Flat> of(BufferedImage page) {
        var small = Grey.of(Paper.within(page, SMALL));
        var border = Light.border(small);
        var sheet = Light.largest(small, border);
        var hull = Hull.around(sheet.pixels(), small.width());
        if (hull.size() < 4) {
            return Optional.empty();
        }
        var corners =
                List.of(
                        farthest(hull, -1, -1),
                        farthest(hull, 1, -1),
                        farthest(hull, 1, 1),
                        farthest(hull, -1, 1));
        var area = Hull.area(corners);
        var all = (double) small.width() * small.height();
        var isSheet =
                area > SMALLEST * all
                        && area < LARGEST * all
                        && area > WHOLE * Hull.area(hull)
                        && corners.stream().allMatch(corner -> isInside(corner, small))
                        && areAlike(corners)
                        && contrast(small, sheet.pixels()) > CONTRAST;
        return isSheet
                ? Optional.of(
                        new Flat(
                                corners.stream()
                                        .map(
                                                c ->
                                                        new double[] {
                                                            c[0] / small.width(),
                                                            c[1] / small.height()
                                                        })
                                        .toList(),
                                page))
                : Optional.empty();
    }

    private static double[] farthest(List<double[]> hull, int right, int below) {
        var best = hull.getFirst();
        for (var point : hull) {
            if (right * point[0] + below * point[1] > right * best[0] + below * best[1]) {
                best = point;
            }
        }
        return best;
    }

    private static boolean isInside(double[] corner, Grey small) {
        var edge = EDGE * Math.max(small.width(), small.height());
        return corner[0] > edge
                && corner[1] > edge
                && corner[0] < small.width() - edge
                && corner[1] < small.height() - edge;
    }

    /** Sides that lie opposite. */
    private static boolean areAlike(List<double[]> corners) {
        var sides = new double[4];
        for (var n = 0; n < 4; n++) {
            var next = corners.get((n + 1) % 4);
            sides[n] = Math.hypot(next[0] - corners.get(n)[0], next[1] - corners.get(n)[1]);
        }
        return Math.max(sides[0], sides[2]) < ALIKE * Math.min(sides[0], sides[2])
                && Math.max(sides[1], sides[3]) < ALIKE * Math.min(sides[1], sides[3]);
    }

    private static double contrast(Grey small, boolean[] sheet) {
        double on = 0, beside = 0;
        var count = 0;
        for (var at = 0; at < sheet.length; at++) {
            if (sheet[at]) {
                on += small.light(at);
                count++;
            } else {
                beside += small.light(at);
            }
        }
        return on / Math.max(1, count) - beside / Math.max(1, sheet.length - count);
    }

    /** The sheet alone, grey. */
    BufferedImage lay(BufferedImage page) {
        var from = Legible.plain(page, 0);
        var light = ((DataBufferByte) from.getRaster().getDataBuffer()).getData();
        var flat = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var to = ((DataBufferByte) flat.getRaster().getDataBuffer()).getData();
        var wide = from.getWidth();
        var high = from.getHeight();
        for (var y = 0; y < height; y++) {
            var v = share(y, height);
            for (var x = 0; x < width; x++) {
                var u = share(x, width);
                if (isBeside(u) || isBeside(v)) {
                    to[y * width + x] = (byte) 255;
                    continue;
                }
                var fromX = Math.clamp(seen(across, u, v) * wide, 0, wide - 1.001);
                var fromY = Math.clamp(seen(down, u, v) * high, 0, high - 1.001);
                to[y * width + x] = (byte) between(light, wide, fromX, fromY);
            }
        }
        return flat;
    }

    private static boolean isBeside(double share) {
        return share < RIM || share > 1 - RIM;
    }

    private static double share(double at, int of) {
        return at / of * (1 + 2 * MARGIN) - MARGIN;
    }

    private static double between(byte[] light, int wide, double x, double y) {
        var at = ((int) y) * wide + (int) x;
        var right = x - (int) x;
        var below = y - (int) y;
        var upper = (light[at] & 0xff) * (1 - right) + (light[at + 1] & 0xff) * right;
        var lower = (light[at + wide] & 0xff) * (1 - right) + (light[at + wide + 1] & 0xff) * right;
        return upper * (1 - below) + lower * below;
    }

    /** Where on the page a place of the sheet is seen, both in shares; across it or down it. */
    private double seen(double[] way, double u, double v) {
        return (way[0] * u + way[1] * v + way[2]) / (under[0] * u + under[1] * v + under[2]);
    }

    /** Around where it stands on the page; both in shares. */
    Spot back(Spot spot) {
        double left = 1, top = 1, right = 0, bottom = 0;
        for (var corner = 0; corner < 4; corner++) {
            var u = share(corner % 2 == 0 ? spot.left() : spot.right(), 1);
            var v = share(corner < 2 ? spot.top() : spot.bottom(), 1);
            var x = Math.clamp(seen(across, u, v), 0, 1);
            var y = Math.clamp(seen(down, u, v), 0, 1);
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        return new Spot(
                spot.line(),
                spot.apart(),
                spot.text(),
                (float) left,
                (float) top,
                (float) right,
                (float) bottom,
                spot.sure());
    }
}
