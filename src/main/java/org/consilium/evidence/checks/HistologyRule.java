package org.consilium.evidence.checks;

import java.util.List;
import java.util.Optional;

/** Two histologies of one tumour; a general word and its special case are one. */
final class HistologyRule implements Rule {
    @Override
    public List<Contradiction> in(WholeCase all) {
        var said =
                all.sources().stream()
                        .filter(source -> !source.isImaging())
                        .map(HistologyRule::types)
                        .filter(types -> types.size() == 1)
                        .map(List::getFirst)
                        .toList();
        return new Opposing<TumourType>(Topic.HISTOLOGY, (one, other) -> differ(all, one, other))
                .among(said);
    }

    private static List<Said<TumourType>> types(Source source) {
        return source.said(finding -> Optional.of(TumourType.of(finding.value())), "histology");
    }

    private static Optional<Weight> differ(
            WholeCase all, Said<TumourType> one, Said<TumourType> other) {
        var base =
                switch (one.value().to(other.value())) {
                    case FAMILY -> Optional.of(Weight.HIGH);
                    case KIND -> Optional.of(Weight.MIDDLE);
                    case NONE -> invasion(one, other);
                };
        return switch (all.between(one.source(), other.source())) {
            case NONE -> base;
            case POSSIBLE -> base.map(Weight::lower);
            case OTHER_TUMOUR -> Optional.empty();
        };
    }

    /** A small sample may miss the invasion, or hold all of it; two of a kind should agree. */
    private static Optional<Weight> invasion(Said<TumourType> one, Said<TumourType> other) {
        var isOtherSample =
                one.source().isTissue()
                        && other.source().isTissue()
                        && (one.source().sample() != other.source().sample()
                                || one.source().sample() == Source.Sample.UNKNOWN);
        var hasNoType = one.value().families().isEmpty() || other.value().families().isEmpty();
        return one.value().isInSitu() == other.value().isInSitu() || isOtherSample || hasNoType
                ? Optional.empty()
                : Optional.of(Weight.MIDDLE);
    }
}
