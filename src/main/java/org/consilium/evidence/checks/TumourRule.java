package org.consilium.evidence.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.evidence.CaseFinding;

/** T of one paper against T of another. */
final class TumourRule implements Rule {
    private static final int ONE_WORK_UP = 120;
    private static final int FAR = 2;

    /** A category and on what it rests. */
    private record Extent(int step, Prefix prefix) {}

    @Override
    public List<Contradiction> in(WholeCase all) {
        var said = new ArrayList<Said<Extent>>();
        for (var source : all.sources()) {
            var own = source.said(finding -> extent(source, finding), "T");
            said.addAll(own.size() == 1 ? own : List.of());
        }
        return new Opposing<Extent>(Topic.STAGE, (one, other) -> differ(all, one, other))
                .among(said);
    }

    private static Optional<Extent> extent(Source source, CaseFinding finding) {
        var step = Tnm.step(finding);
        return step.isEmpty()
                ? Optional.empty()
                : Tnm.prefix(source, finding).map(p -> new Extent(step.getAsInt(), p));
    }

    private static Optional<Weight> differ(WholeCase all, Said<Extent> one, Said<Extent> other) {
        var change = all.between(one.source(), other.source());
        if (change == WholeCase.Change.OTHER_TUMOUR
                || one.value().prefix().isAfterTreatment()
                || other.value().prefix().isAfterTreatment()) {
            return Optional.empty();
        }
        return one.value().prefix() == other.value().prefix()
                ? alike(one, other)
                : clinicalAgainstTissue(all, one, other);
    }

    /** A letter should repeat the report; two scans of one work-up may differ by a step. */
    private static Optional<Weight> alike(Said<Extent> one, Said<Extent> other) {
        var isQuote = one.source().isQuoting() != other.source().isQuoting();
        var steps = steps(one, other);
        if (one.value().prefix() == Prefix.PATHOLOGIC) {
            return isQuote && steps > 0 ? Optional.of(Weight.MIDDLE) : Optional.empty();
        }
        return steps >= FAR && areOfOneWorkUp(one, other)
                ? Optional.of(Weight.LOW)
                : Optional.empty();
    }

    private static Optional<Weight> clinicalAgainstTissue(
            WholeCase all, Said<Extent> one, Said<Extent> other) {
        return steps(one, other) >= FAR && areOfOneWorkUp(one, other) && !all.isTreated()
                ? Optional.of(Weight.LOW)
                : Optional.empty();
    }

    private static int steps(Said<Extent> one, Said<Extent> other) {
        return Math.abs(one.value().step() - other.value().step());
    }

    private static boolean areOfOneWorkUp(Said<?> one, Said<?> other) {
        return Source.days(one.date(), other.date()).orElse(0) <= ONE_WORK_UP;
    }
}
