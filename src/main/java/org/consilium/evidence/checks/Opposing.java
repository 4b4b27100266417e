package org.consilium.evidence.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pairs statements of different papers that do not fit together.
 *
 * <p>Each paper that differs from the leading one, the oldest that speaks for itself, is paired
 * once, with the one that it differs from most: three equal papers against one give no nine pairs,
 * and a paper that comes later leaves the pairs of the earlier ones, and what was decided of them,
 * as they are.
 */
final class Opposing<V> {
    private final Topic topic;
    private final Judge<V> judge;

    Opposing(Topic topic, Judge<V> judge) {
        this.topic = topic;
        this.judge = judge;
    }

    /** Says how gravely two statements differ, if they do. */
    interface Judge<V> {
        Optional<Weight> differ(Said<V> one, Said<V> other);
    }

    private record Met<V>(Said<V> partner, Weight weight) {}

    /**
     * @param said in the order of {@link WholeCase#sources()}
     */
    List<Contradiction> among(List<Said<V>> said) {
        var own = said.stream().filter(one -> !isRepeated(one, said)).toList();
        var found = new ArrayList<Contradiction>();
        for (var n = 1; n < own.size(); n++) {
            var one = own.get(n);
            worst(one, own.subList(0, n))
                    .filter(met -> !isKnown(own.getFirst(), one, met))
                    .ifPresent(met -> found.add(contradiction(met.partner(), one, met.weight())));
        }
        return found;
    }

    private Optional<Met<V>> worst(Said<V> one, List<Said<V>> earlier) {
        Optional<Met<V>> worst = Optional.empty();
        for (var other : earlier) {
            var weight = weight(other, one);
            if (weight.isPresent()
                    && worst.filter(met -> !weight.get().isGraverThan(met.weight())).isEmpty()) {
                worst = Optional.of(new Met<>(other, weight.get()));
            }
        }
        return worst;
    }

    /** The leading paper says the same, and its pair with the partner is no less grave. */
    private boolean isKnown(Said<V> leading, Said<V> one, Met<V> met) {
        return leading.value().equals(one.value())
                && weight(leading, met.partner())
                        .filter(weight -> !met.weight().isGraverThan(weight))
                        .isPresent();
    }

    private Optional<Weight> weight(Said<V> first, Said<V> second) {
        return first.source().equals(second.source()) || first.value().equals(second.value())
                ? Optional.empty()
                : judge.differ(first, second).map(weight -> first.weighed(second, weight));
    }

    /** A letter that repeats one of two different reports adds nothing. */
    private static <V> boolean isRepeated(Said<V> one, List<Said<V>> said) {
        return one.source().isQuoting()
                && said.stream()
                        .filter(other -> !other.source().isQuoting())
                        .filter(other -> !isLater(other, one))
                        .anyMatch(other -> other.value().equals(one.value()));
    }

    private static boolean isLater(Said<?> first, Said<?> second) {
        return first.date().isPresent()
                && second.date().isPresent()
                && first.date().get().isAfter(second.date().get());
    }

    private Contradiction contradiction(Said<V> one, Said<V> other, Weight weight) {
        var older = Renewal.isOf(other.source(), one.source()) ? other : one;
        var newer = older.equals(one) ? other : one;
        var about = Renewal.isOf(older.source(), newer.source()) ? Topic.OLD_AGAINST_NEW : topic;
        return new Contradiction(about, older.side(), newer.side(), weight);
    }
}
