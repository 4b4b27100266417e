package org.consilium.records.glovebox;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * How a photographed or scanned page comes to lie straight: the table around it cut off, the rows
 * level, the letters the right way up. Where anything is in doubt it stays as it came.
 *
 * @param move from the page as it came, to a picture of this size
 */
record Straight(AffineTransform move, double width, double height) {
    private static final double LEAST_DEGREES = 0.3;
    private static final double MOST_DEGREES = 12;
    private static final int SMALL = 450;

    /** So many letters are some words. */
    private static final int WORDS = 12;

    /** Around a sheet a little of the table stays, so that nothing of the sheet is lost. */
    private static final double MARGIN = 0.012;

    /**
     * How sure the way up must be: against how the page came, and where one side must be chosen.
     */
    private static final double SURE = 4;

    private static final double LIKELY = 2.5;

    /** Empty when the page stays as it is. */
    static Optional<Straight> of(BufferedImage page) {
        var zoom = Math.max(1.0, (double) Math.max(page.getWidth(), page.getHeight()) / SMALL);
        var grey = Grey.of(page);
        var corners =
                OnTable.find(Paper.within(page, SMALL))
                        .filter(sheet -> nothingIsWrittenBeside(sheet, grey, zoom));
        var all = Ink.on(grey);
        var ink = corners.map(sheet -> all.on(mark -> isOn(sheet, mark, zoom))).orElse(all);
        var found = Rows.of(ink);
        if (found.isEmpty() || Math.abs(found.get().degrees()) > MOST_DEGREES) {
            return Optional.empty();
        }
        var rows = found.get();
        var level = Math.abs(rows.degrees()) < LEAST_DEGREES ? 0 : rows.degrees();
        var quarters = quarters(ink, rows);
        if (level == 0 && quarters == 0 && corners.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(turned(page, corners.map(c -> c.points()), zoom, quarters * 90 - level));
    }

    /** A dark frame with light words belongs to the page. */
    private static boolean nothingIsWrittenBeside(OnTable.Corners sheet, Grey grey, double zoom) {
        var light = Ink.on(grey.negative()).on(mark -> !isOn(sheet, mark, zoom));
        return light.marks().size() < WORDS;
    }

    private static boolean isOn(OnTable.Corners sheet, Ink.Mark mark, double zoom) {
        return sheet.contains(mark.middle() / zoom, mark.centre() / zoom);
    }

    /** Turns to the right. */
    private static int quarters(Ink ink, Rows rows) {
        var facing = Facing.of(ink, rows);
        if (!rows.upright()) {
            return facing.isUpsideDown(SURE) ? 2 : 0;
        }
        if (facing.isUpsideDown(LIKELY)) {
            return 1;
        }
        return facing.isRightWayUp(LIKELY) ? 3 : 0;
    }

    private static Straight turned(
            BufferedImage page, Optional<List<double[]>> corners, double zoom, double degrees) {
        var move = AffineTransform.getRotateInstance(Math.toRadians(degrees));
        var all = Bounds.of(move, page(page), 1);
        var kept = corners.map(c -> Bounds.of(move, c, zoom).grown(MARGIN).within(all)).orElse(all);
        move.preConcatenate(AffineTransform.getTranslateInstance(-kept.left, -kept.top));
        return new Straight(move, kept.right - kept.left, kept.bottom - kept.top);
    }

    private static List<double[]> page(BufferedImage page) {
        var width = page.getWidth();
        var height = page.getHeight();
        return List.of(
                new double[] {0, 0},
                new double[] {width, 0},
                new double[] {width, height},
                new double[] {0, height});
    }

    /**
     * Draws it at once from the picture that the page was made of.
     *
     * @param from how that became the page
     */
    BufferedImage draw(BufferedImage picture, AffineTransform from) {
        return draw(picture, from, Paper.LONG_SIDE);
    }

    BufferedImage draw(BufferedImage picture, AffineTransform from, double longSide) {
        var finest = 1 / Math.sqrt(Math.abs(from.getDeterminant()));
        var scale = Math.min(longSide / Math.max(width, height), finest);
        var all = AffineTransform.getScaleInstance(scale, scale);
        all.concatenate(move);
        all.concatenate(from);
        var drawn =
                new BufferedImage(
                        (int) Math.max(1, Math.round(width * scale)),
                        (int) Math.max(1, Math.round(height * scale)),
                        BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, all, null);
        pen.dispose();
        return drawn;
    }

    private record Bounds(double left, double top, double right, double bottom) {
        static Bounds of(AffineTransform move, List<double[]> points, double zoom) {
            double left = Double.MAX_VALUE, right = -Double.MAX_VALUE;
            double top = Double.MAX_VALUE, bottom = -Double.MAX_VALUE;
            for (var point : points) {
                var to = new double[2];
                move.transform(new double[] {point[0] * zoom, point[1] * zoom}, 0, to, 0, 1);
                left = Math.min(left, to[0]);
                right = Math.max(right, to[0]);
                top = Math.min(top, to[1]);
                bottom = Math.max(bottom, to[1]);
            }
            return new Bounds(left, top, right, bottom);
        }

        Bounds grown(double share) {
            var by = share * Math.max(right - left, bottom - top);
            return new Bounds(left - by, top - by, right + by, bottom + by);
        }

        Bounds within(Bounds other) {
            return new Bounds(
                    Math.max(left, other.left),
                    Math.max(top, other.top),
                    Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
        }
    }
}
