package org.consilium.reading.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.reading.kinds.Material.Labelled;

/** Finds how much to trust the model's scores: the temperature that fits unseen papers best. */
final class Calibration {
    /** Real papers differ more from those learnt than made-up ones do: never surer than learnt. */
    private static final int LEAST = 10;

    private Calibration() {}

    static double temperature(Map<String, PerKind> weights, List<Labelled> unseen) {
        var model = new Model(weights, 1);
        var scores = new ArrayList<PerKind>();
        unseen.forEach(one -> scores.add(KindReader.scores(model, one.paper())));
        var best = 1.0;
        var least = Double.POSITIVE_INFINITY;
        for (var tenths = LEAST; tenths <= 40; tenths++) {
            var loss = loss(scores, unseen, tenths / 10.0);
            if (loss < least) {
                least = loss;
                best = tenths / 10.0;
            }
        }
        return best;
    }

    private static double loss(List<PerKind> scores, List<Labelled> papers, double temperature) {
        var loss = 0.0;
        for (var n = 0; n < papers.size(); n++) {
            var chances = scores.get(n).chances(temperature);
            loss -= StrictMath.log(Math.max(1e-9, chances.get(papers.get(n).kind())));
        }
        return loss;
    }
}
