package org.consilium.reading.kinds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.records.Kind;

/** A multinomial logistic regression over features; trained by a program among the tests. */
final class Model {
    static final double SCALE = 100;

    /** A rule: where the list knows words of some kind and none of OTHER, it is hardly OTHER. */
    static final String NOT_OTHER = "X:not other";

    private static final double RULED_OUT = 1.5;
    private static final String TEMPERATURE = "temperature";

    private final Map<String, PerKind> weights;
    private final double temperature;

    Model(Map<String, PerKind> weights, double temperature) {
        this.weights = weights;
        this.temperature = temperature;
    }

    static Model load() {
        var weights = new HashMap<String, PerKind>();
        var temperature = 1.0;
        for (var row : Lists.rows("kinds.tsv")) {
            if (row.getFirst().equals(TEMPERATURE)) {
                temperature = Double.parseDouble(row.get(1));
            } else {
                weights.put(row.getFirst(), numbers(row.subList(1, row.size())));
            }
        }
        return new Model(weights, temperature);
    }

    private static PerKind numbers(List<String> cells) {
        return PerKind.of(
                cells.stream()
                        .mapToDouble(cell -> cell.isEmpty() ? 0 : Integer.parseInt(cell) / SCALE)
                        .toArray());
    }

    /** One score for each kind, comparable among them only. */
    PerKind scores(List<Features.Feature> features) {
        var scores = new PerKind();
        for (var feature : features) {
            var weight = weights.get(feature.name());
            if (weight != null) {
                scores.addAll(weight, feature.value());
            }
            if (feature.name().equals(NOT_OTHER)) {
                scores.add(Kind.OTHER, -RULED_OUT);
            }
        }
        return scores;
    }

    PerKind chances(List<Features.Feature> features) {
        return scores(features).chances(temperature);
    }

    /** How much more a feature speaks for a kind than for the kinds on the whole. */
    double contribution(Features.Feature feature, Kind kind) {
        var weight = weights.get(feature.name());
        return weight == null
                ? 0
                : (weight.get(kind) - weight.sum() / PerKind.KINDS.size()) * feature.value();
    }
}
