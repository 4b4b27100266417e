package org.consilium.records.glovebox;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A page as the eye wants it: grey, in even light, its rows level, its letters large enough.
 *
 * @param page as it came, laid flat, perhaps enlarged
 * @param grey the same, made legible
 * @param flat how it lay; empty when its corners are not seen
 * @param fan how its rows lay then
 */
record Legible(BufferedImage page, BufferedImage grey, Optional<Flat> flat, Fan fan) {
    /**
     * Heights of small letters, in pixels: the eye takes the point of 1.5 for dirt when it is a
     * few.
     */
    private static final double SMALL = 23;

    private static final double WANTED = 33;
    private static final double MOST = 2.5;
    private static final int LEAST_LETTERS = 20;

    static Legible of(BufferedImage came) {
        var flat = Flat.of(came);
        var page = flat.map(one -> one.lay(came)).orElse(came);
        var coarse = Paper.within(page, Paper.LONG_SIDE);
        var ink = Ink.on(Grey.of(coarse));
        var letter = letter(ink) * page.getWidth() / coarse.getWidth();
        var zoom = letter == 0 || letter >= SMALL ? 1 : Math.min(MOST, WANTED / letter);
        var large = zoom == 1 ? page : Paper.scaled(page, zoom);
        var fan = Fan.of(ink, coarse.getHeight());
        var grey = fan.close(grey(large, 0));
        if (letter > 0) {
            Rules.off(grey, letter * zoom);
        }
        return new Legible(large, grey, flat, fan);
    }

    /** Its rows run from top to bottom. */
    boolean isOnItsSide() {
        return Rows.of(Ink.on(Grey.of(Paper.within(page, Paper.LONG_SIDE))))
                .filter(Rows::upright)
                .isPresent();
    }

    /** How high they are, in pixels; 0 where there are hardly any. */
    private static double letter(Ink ink) {
        var heights = ink.marks().stream().mapToInt(Ink.Mark::height).sorted().toArray();
        return heights.length < LEAST_LETTERS ? 0 : heights[heights.length / 2];
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
