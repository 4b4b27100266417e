package org.consilium.records.glovebox;

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

    private static final String LATIN = "eng";

    /** Of Devanagari, Hindi stands for Marathi too where only the script is asked for. */
    private static final List<String> OTHERS =
            List.of("hin", "mal", "tam", "tel", "kan", "ben", "guj", "mar");

    /** Of a page's height: enough to tell a script. */
    private static final double SAMPLE = 0.25;

    private final Map<String, Eye> eyes = new HashMap<>();

    /** Where every word stands, in shares of this picture. */
    Written read(BufferedImage picture) throws IOException {
        var legible = Legible.of(picture);
        var grey = legible.grey();
        var seen = eye(LATIN).read(grey);
        if (sure(seen) < GOOD && legible.isOnItsSide()) {
            return turned(legible, List.of());
        }
        if (sure(seen) >= GOOD || (sure(seen) >= SENSE && seen.size() > 20)) {
            return written(seen, legible);
        }
        var other = script(grey);
        if (!other.equals(LATIN)) {
            var again = eye(other).read(grey);
            if (sure(again) > sure(seen)) {
                return written(again, legible);
            }
        }
        return sure(seen) >= SENSE ? written(seen, legible) : turned(legible, seen);
    }

    /** The other ways up, in English: what makes more sense is kept. */
    private Written turned(Legible on, List<Seen> upright) throws IOException {
        var page = on.page();
        var best = upright;
        var quarters = 0;
        for (var turn = 1; turn < 4; turn++) {
            var seen = eye(LATIN).read(Legible.grey(page, turn));
            if (sure(seen) > GOOD && seen.size() >= best.size() / 2 && sure(seen) > sure(best)) {
                best = seen;
                quarters = turn;
            }
        }
        var sideways = quarters % 2 == 1;
        var width = sideways ? page.getHeight() : page.getWidth();
        var height = sideways ? page.getWidth() : page.getHeight();
        return Written.of(
                SeenRows.spots(best, new Turn(quarters, width, height, Fan.LEVEL, on.flat())));
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

    /** Of each letter, how sure. */
    private static double sure(List<Seen> seen) {
        var letters = seen.stream().mapToInt(word -> word.text().length()).sum();
        return letters == 0 ? 0 : weight(seen) / letters;
    }

    private static double weight(List<Seen> seen) {
        return seen.stream().mapToDouble(word -> word.sure() * word.text().length()).sum();
    }

    private Written written(List<Seen> first, Legible on) throws IOException {
        var all = Missed.with(first, eye(LATIN), on.grey());
        var seen = SecondLook.at(Points.in(all, on.grey()), eye(LATIN), on.grey());
        var turn = new Turn(0, on.grey().getWidth(), on.grey().getHeight(), on.fan(), on.flat());
        return Written.of(SeenRows.spots(Spelling.printed(seen), turn));
    }

    /**
     * Back from a page that was made legible or turned to the right, in pixels, to shares of it.
     */
    record Turn(int quarters, int width, int height, Fan fan, Optional<Flat> flat) {
        Spot spot(int line, boolean apart, Seen levelled) {
            var spot = onFlat(line, apart, levelled);
            return flat.map(one -> one.back(spot)).orElse(spot);
        }

        private Spot onFlat(int line, boolean apart, Seen levelled) {
            var seen = fan.back(levelled, width, height);
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

    /** Of its own pixels: a part shares those of the whole. */
    private static BufferedImage copy(BufferedImage part) {
        var copy =
                new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        part.copyData(copy.getRaster());
        return copy;
    }
}
