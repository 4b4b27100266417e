package org.consilium.reading.kinds;

import java.util.List;
import java.util.Random;

/** Multinomial logistic regression by stochastic gradient descent with AdaGrad steps. */
final class Regression {
    private static final int KINDS = PerKind.KINDS.size();
    private static final double STEP = 0.15;
    private static final double DROPPED = 0.3;

    private final double[][] weights;
    private final double[][] squares;
    private final double[] decay;
    private final boolean[] droppable;

    /**
     * @param decay for each feature, how strongly its weights are drawn to zero
     * @param droppable features that may be missing on other papers, left out by chance
     */
    Regression(double[] decay, boolean[] droppable) {
        weights = new double[decay.length][KINDS];
        squares = new double[decay.length][KINDS];
        this.decay = decay.clone();
        this.droppable = droppable.clone();
    }

    /** A paper as numbers of features and their values, and its kind. */
    record Example(int[] features, double[] values, int kind) {}

    void learn(List<Example> examples, int rounds, Random random) {
        for (var round = 0; round < rounds; round++) {
            for (var n = 0; n < examples.size(); n++) {
                step(examples.get(random.nextInt(examples.size())), random);
            }
        }
    }

    private void step(Example example, Random random) {
        var values = dropped(example, random);
        var scores = new double[KINDS];
        for (var n = 0; n < values.length; n++) {
            var weight = weights[example.features()[n]];
            for (var kind = 0; values[n] != 0 && kind < scores.length; kind++) {
                scores[kind] += weight[kind] * values[n];
            }
        }
        var errors = PerKind.of(scores).chances(1).toArray();
        errors[example.kind()] -= 1;
        for (var n = 0; n < values.length; n++) {
            if (values[n] != 0) {
                move(example.features()[n], values[n], errors);
            }
        }
    }

    private double[] dropped(Example example, Random random) {
        var values = example.values().clone();
        var share = random.nextDouble() * 2 * DROPPED;
        for (var n = 0; n < values.length; n++) {
            if (droppable[example.features()[n]] && random.nextDouble() < share) {
                values[n] = 0;
            }
        }
        return values;
    }

    private void move(int feature, double value, double[] errors) {
        var weight = weights[feature];
        var square = squares[feature];
        for (var kind = 0; kind < errors.length; kind++) {
            var slope = errors[kind] * value + decay[feature] * weight[kind];
            square[kind] += slope * slope;
            weight[kind] -= STEP * slope / (Math.sqrt(square[kind]) + 0.1);
        }
    }

    PerKind weights(int feature) {
        return PerKind.of(weights[feature]);
    }
}
