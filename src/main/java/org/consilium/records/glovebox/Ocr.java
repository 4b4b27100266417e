package org.consilium.records.glovebox;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.records.glovebox.Eye.Seen;

/**
 * Reads a page that has no words of its own: English first, and where that makes no sense, the
 * scripts of India and the other ways up. Runs inside.
 */
final class Ocr {
    /** Of the letters, below which a reading makes no sense. */
    private static final double SENSE = 0.6;

    private static final double GOOD = 0.75;

    /** Heights of small letters, in pixels. */
    private static final double SMALL = 23;

    private static final double WANTED = 33;
    private static final double MOST = 2.5;
    private static final int LEAST_LETTERS = 20;

    private static final String LATIN = "eng";

    /** Of Devanagari, Hindi stands for Marathi too where only the script is asked for. */
    private static final List<String> OTHERS =
            List.of("hin", "mal", "tam", "tel", "kan", "ben", "guj", "mar");

    /** Of a page's height: enough to tell a script. */
    private static final double SAMPLE = 0.25;

    private final Map<String, Eye> eyes = new HashMap<>();

    /** Where every word stands, in shares of this picture. */
    Written read(BufferedImage picture) throws IOException {
        var page = legible(picture);
        var grey = grey(page, 0);
        var seen = eye(LATIN).read(grey);
        if (isSideways(seen)) {
            return turned(page, List.of());
        }
        if (sure(seen) >= GOOD || (sure(seen) >= SENSE && seen.size() > 20)) {
            return written(seen, page, 0);
        }
        var other = script(grey);
        if (!other.equals(LATIN)) {
            var again = eye(other).read(grey);
            if (sure(again) > sure(seen)) {
                return written(again, page, 0);
            }
        }
        return sure(seen) >= SENSE ? written(seen, page, 0) : turned(page, seen);
    }

    /**
     * Small letters are enlarged: the eye takes the point of 1.5 for dirt when it is a few pixels.
     */
    private static BufferedImage legible(BufferedImage page) {
        var coarse = Paper.within(page, Paper.LONG_SIDE);
        var heights =
                Ink.on(Grey.of(coarse)).marks().stream()
                        .mapToInt(Ink.Mark::height)
                        .sorted()
                        .toArray();
        if (heights.length < LEAST_LETTERS) {
            return page;
        }
        var letter = heights[heights.length / 2] * (double) page.getWidth() / coarse.getWidth();
        return letter >= SMALL ? page : Paper.scaled(page, Math.min(MOST, WANTED / letter));
    }

    /** The other ways up, in English: what makes more sense is kept. */
    private Written turned(BufferedImage page, List<Seen> upright) throws IOException {
        var best = upright;
        var quarters = 0;
        for (var turn = 1; turn < 4; turn++) {
            var seen = eye(LATIN).read(grey(page, turn));
            if (sure(seen) > GOOD && seen.size() >= best.size() / 2 && sure(seen) > sure(best)) {
                best = seen;
                quarters = turn;
            }
        }
        return written(best, page, quarters);
    }

    /** The script in which a strip of the page makes most sense. */
    private String script(BufferedImage grey) throws IOException {
        var height = Math.max(1, (int) (grey.getHeight() * SAMPLE));
        var strip =
                copy(grey.getSubimage(0, (grey.getHeight() - height) / 3, grey.getWidth(), height));
        var best = LATIN;
        var sure = weight(eye(LATIN).read(strip));
        for (var other : OTHERS) {
            var now = weight(eye(other).read(strip));
            if (now > sure * 1.15) {
                sure = now;
                best = other;
            }
        }
        forgetAllBut(best);
        return best;
    }

    /** The eye also reads what stands on its side, but does not say so. */
    private static boolean isSideways(List<Seen> seen) {
        var words = seen.stream().filter(word -> word.text().length() > 3).toList();
        var high = words.stream().filter(word -> word.height() > word.width()).count();
        return high > words.size() / 2;
    }

    /** Of each letter, how sure. */
    private static double sure(List<Seen> seen) {
        var letters = seen.stream().mapToInt(word -> word.text().length()).sum();
        return letters == 0 ? 0 : weight(seen) / letters;
    }

    private static double weight(List<Seen> seen) {
        return seen.stream().mapToDouble(word -> word.sure() * word.text().length()).sum();
    }

    private static Written written(List<Seen> seen, BufferedImage page, int quarters) {
        var sideways = quarters % 2 == 1;
        var width = sideways ? page.getHeight() : page.getWidth();
        var height = sideways ? page.getWidth() : page.getHeight();
        return Written.of(SeenRows.spots(seen, new Turn(quarters, width, height)));
    }

    /** Back from a page that was turned to the right for reading, in pixels, to shares of it. */
    record Turn(int quarters, int width, int height) {
        Spot spot(int line, boolean apart, Seen seen) {
            var left = (float) seen.left() / width;
            var right = (float) seen.right() / width;
            var top = (float) seen.top() / height;
            var bottom = (float) seen.bottom() / height;
            var sure = (float) seen.sure();
            return switch (quarters) {
                case 1 ->
                        new Spot(line, apart, seen.text(), top, 1 - right, bottom, 1 - left, sure);
                case 2 ->
                        new Spot(
                                line,
                                apart,
                                seen.text(),
                                1 - right,
                                1 - bottom,
                                1 - left,
                                1 - top,
                                sure);
                case 3 ->
                        new Spot(line, apart, seen.text(), 1 - bottom, left, 1 - top, right, sure);
                default -> new Spot(line, apart, seen.text(), left, top, right, bottom, sure);
            };
        }
    }

    /** Each has many megabytes in mind. */
    private void forgetAllBut(String language) {
        var others = new HashSet<>(eyes.keySet());
        others.remove(LATIN);
        others.remove(language);
        others.forEach(other -> Optional.ofNullable(eyes.remove(other)).ifPresent(Eye::close));
    }

    private Eye eye(String language) throws IOException {
        var known = eyes.get(language);
        if (known == null) {
            known = Eye.of(language);
            eyes.put(language, known);
        }
        return known;
    }

    /**
     * @param quarters turned to the right
     */
    private static BufferedImage grey(BufferedImage page, int quarters) {
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

    /** Of its own pixels: a part shares those of the whole. */
    private static BufferedImage copy(BufferedImage part) {
        return grey(part, 0);
    }
}
