package org.consilium.records.glovebox;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the rows of what is written lie, by looking along many directions: along the rows, ink and
 * paper take turns.
 *
 * @param degrees by how much they fall to the right, or to the top where they stand upright
 * @param upright whether they run from top to bottom
 */
record Rows(double degrees, boolean upright) {
    private static final double MOST_DEGREES = 15;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.05;
    private static final int MOST_PIXELS = 150_000;
    private static final int FEWEST_MARKS = 60;

    /** How much clearer a direction must be than most others, and than the other axis. */
    private static final double CLEAR = 5;

    private static final double CLEARER = 1.3;
    private static final double MUCH_CLEARER = 2;

    /** By how much both halves of a page may differ from the whole. */
    private static final double ALIKE = 1.0;

    /** Empty when it is not clear. */
    static Optional<Rows> of(Ink ink) {
        if (ink.marks().size() < FEWEST_MARKS) {
            return Optional.empty();
        }
        var lying = new Sweep(ink, false).best(0, MOST_DEGREES, COARSE);
        var standing = new Sweep(ink, true).best(0, MOST_DEGREES, COARSE);
        var upright = standing.score > lying.score;
        var axis = upright ? standing : lying;
        var other = upright ? lying : standing;
        if (axis.clear < CLEAR || axis.score < (upright ? MUCH_CLEARER : CLEARER) * other.score) {
            return Optional.empty();
        }
        var all = new Sweep(ink, upright);
        var exact = all.best(axis.degrees, 2 * COARSE, FINE).degrees;
        return all.halves()
                        .allMatch(
                                half -> Math.abs(half.best(exact, 3, 0.1).degrees - exact) <= ALIKE)
                ? Optional.of(new Rows(exact, upright))
                : Optional.empty();
    }

    /**
     * @param clear by how much its score is above that of most directions
     */
    record Direction(double degrees, double score, double clear) {}

    /** Ink as places along and across the rows. */
    private static final class Sweep {
        private final float[] along;
        private final float[] across;

        Sweep(Ink ink, boolean upright) {
            var width = ink.width();
            var step = Math.max(1, ink.pixels().length / MOST_PIXELS);
            var count = ink.pixels().length / step;
            along = new float[count];
            across = new float[count];
            for (var n = 0; n < count; n++) {
                var at = ink.pixels()[n * step];
                along[n] = upright ? at / width : at % width;
                across[n] = upright ? -(at % width) : at / width;
            }
        }

        private Sweep(float[] along, float[] across) {
            this.along = along;
            this.across = across;
        }

        /** The beginning and the end of the rows. */
        Stream<Sweep> halves() {
            var sorted = along.clone();
            Arrays.sort(sorted);
            var middle = sorted[sorted.length / 2];
            return Stream.of(part(middle, true), part(middle, false));
        }

        private Sweep part(float middle, boolean before) {
            var partAlong = new float[along.length];
            var partAcross = new float[along.length];
            var count = 0;
            for (var n = 0; n < along.length; n++) {
                if (along[n] < middle == before) {
                    partAlong[count] = along[n];
                    partAcross[count++] = across[n];
                }
            }
            return new Sweep(Arrays.copyOf(partAlong, count), Arrays.copyOf(partAcross, count));
        }

        Direction best(double around, double most, double step) {
            var count = (int) Math.round(2 * most / step) + 1;
            var scores = new double[count];
            var best = 0;
            for (var n = 0; n < count; n++) {
                scores[n] = score(around - most + n * step);
                if (scores[n] > scores[best]) {
                    best = n;
                }
            }
            var sorted = scores.clone();
            Arrays.sort(sorted);
            return new Direction(
                    around - most + best * step,
                    scores[best],
                    scores[best] / Math.max(1, sorted[count / 2]));
        }

        /** How strongly ink and paper take turns across this direction. */
        private double score(double degrees) {
            var sine = Math.sin(Math.toRadians(degrees));
            var cosine = Math.cos(Math.toRadians(degrees));
            var low = Double.MAX_VALUE;
            var high = -Double.MAX_VALUE;
            var places = new double[along.length];
            for (var n = 0; n < along.length; n++) {
                places[n] = across[n] * cosine - along[n] * sine;
                low = Math.min(low, places[n]);
                high = Math.max(high, places[n]);
            }
            var rows = new int[along.length == 0 ? 2 : (int) (high - low) + 2];
            for (var place : places) {
                rows[(int) (place - low)]++;
            }
            var score = 0.0;
            for (var n = 1; n < rows.length; n++) {
                var change = (double) (rows[n] - rows[n - 1]);
                score += change * change;
            }
            return score;
        }
    }
}
