package org.consilium.records.glovebox;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A page as the eye wants it: grey, in even light, its rows level, its letters large enough.
 *
 * @param page as it came, perhaps enlarged
 * @param grey the same, made legible
 * @param fan how its rows lay
 */
record Legible(BufferedImage page, BufferedImage grey, Fan fan) {
    /** Heights of small letters, in pixels. */
    private static final double SMALL = 23;

    private static final double WANTED = 33;
    private static final double MOST = 2.5;
    private static final int LEAST_LETTERS = 20;

    static Legible of(BufferedImage page) {
        var coarse = Paper.within(page, Paper.LONG_SIDE);
        var ink = Ink.on(Grey.of(coarse));
        var large = enlarged(page, ink, (double) page.getWidth() / coarse.getWidth());
        var fan = Fan.of(ink, coarse.getHeight());
        return new Legible(large, fan.close(grey(large, 0)), fan);
    }

    /** Its rows run from top to bottom. */
    boolean isOnItsSide() {
        return Rows.of(Ink.on(Grey.of(Paper.within(page, Paper.LONG_SIDE))))
                .filter(Rows::upright)
                .isPresent();
    }

    /** The eye takes the point of 1.5 for dirt when it is a few pixels. */
    private static BufferedImage enlarged(BufferedImage page, Ink ink, double zoom) {
        var heights = ink.marks().stream().mapToInt(Ink.Mark::height).sorted().toArray();
        if (heights.length < LEAST_LETTERS) {
            return page;
        }
        var letter = heights[heights.length / 2] * zoom;
        return letter >= SMALL ? page : Paper.scaled(page, Math.min(MOST, WANTED / letter));
    }

    /**
     * In even light.
     *
     * @param quarters turned to the right
     */
    static BufferedImage grey(BufferedImage page, int quarters) {
        var grey = plain(page, quarters);
        EvenLight.on(grey);
        return grey;
    }

    /** In the light that it has. */
    static BufferedImage plain(BufferedImage page, int quarters) {
        var sideways = quarters % 2 == 1;
        var width = sideways ? page.getHeight() : page.getWidth();
        var height = sideways ? page.getWidth() : page.getHeight();
        var grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = grey.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        pen.drawImage(page, turn, null);
        pen.dispose();
        return grey;
    }
}
