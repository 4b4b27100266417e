package org.consilium.records.glovebox;

import java.util.Arrays;
import java.util.List;
import org.consilium.records.glovebox.Eye.Seen;

/**
 * How rows still fall after a page was laid level, told from the places of its words: the fall at
 * which most words come to stand beside others. A cell far to the right would else be taken for one
 * of the row above or below.
 */
final class Slope {
    private static final int FEW = 12;
    private static final double MOST = 0.05;
    private static final double STEP = 0.0025;
    private static final double MOST_SPREAD = 0.06;
    private static final double SPREAD_STEP = 0.01;

    /** In heights of a word: so far apart they still stand in one row. */
    private static final double BESIDE = 0.25;

    /** By how much better it has to be than what is there already. */
    private static final double BETTER = 1.04;

    private final double[] across;
    private final double[] down;
    private final double[] placed;
    private final double beside;
    private final int height;

    private Slope(List<Seen> words, int width, int height) {
        across = words.stream().mapToDouble(w -> (w.left() + w.right() - width) / 2.0).toArray();
        down = words.stream().mapToDouble(w -> (w.top() + w.bottom()) / 2.0).toArray();
        placed = new double[down.length];
        var heights = words.stream().mapToInt(Seen::height).sorted().toArray();
        beside = Math.max(1, BESIDE * heights[heights.length / 2]);
        this.height = height;
    }

    /** {@link Fan#LEVEL} where no other is clearly better. */
    static Fan of(List<Seen> words, int width, int height) {
        return words.size() < FEW ? Fan.LEVEL : new Slope(words, width, height).best();
    }

    private Fan best() {
        var best = Fan.LEVEL;
        var most = together(best) * BETTER;
        for (var fall = -MOST; fall <= MOST; fall += STEP) {
            for (var spread = -MOST_SPREAD; spread <= MOST_SPREAD; spread += SPREAD_STEP) {
                var fan = new Fan(fall, spread);
                var now = together(fan);
                if (now > most) {
                    most = now;
                    best = fan;
                }
            }
        }
        return best;
    }

    /** How many words stand beside others. */
    private double together(Fan fan) {
        for (var n = 0; n < placed.length; n++) {
            placed[n] = down[n] - across[n] * fan.at(down[n] / height - 0.5);
        }
        Arrays.sort(placed);
        var pairs = 0;
        var from = 0;
        for (var n = 0; n < placed.length; n++) {
            while (placed[n] - placed[from] > beside) {
                from++;
            }
            pairs += n - from;
        }
        return pairs;
    }
}
