package org.consilium.evidence.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.casework.Organ;
import org.consilium.evidence.Report;
import org.consilium.evidence.checks.Sides.Sided;

/** All papers of a case, those that speak for themselves first, the oldest first. */
final class WholeCase {
    private static final Comparator<Source> RANK =
            Comparator.comparing(Source::isQuoting)
                    .thenComparing(source -> source.date().isEmpty())
                    .thenComparing(source -> source.date().map(Object::toString).orElse(""))
                    .thenComparing(source -> source.report().document().value());

    private final List<Source> sources;
    private final Told told;
    private final Map<Source, List<Said<Sided>>> sides;
    private final boolean bilateral;

    WholeCase(List<Report> reports, Told told) {
        this.sources = reports.stream().map(Source::new).sorted(RANK).toList();
        this.told = told;
        this.sides =
                sources.stream().collect(Collectors.toMap(s -> s, s -> Sides.of(s, told.organ())));
        this.bilateral =
                told.laterality().filter(side -> side == Laterality.BOTH).isPresent()
                        || sources.stream().anyMatch(this::saysBoth);
    }

    /** An operation on both sides may be meant to prevent. */
    private boolean saysBoth(Source source) {
        return !source.isQuoting()
                && sidesOf(source).stream()
                        .filter(said -> said.finding().code().equals("laterality"))
                        .filter(said -> !said.finding().said().label().contains("ectomy"))
                        .anyMatch(said -> said.value().side() == Laterality.BOTH);
    }

    List<Source> sources() {
        return sources;
    }

    Told told() {
        return told;
    }

    Organ organ() {
        return told.organ();
    }

    /** Which sides the paper names; empty for organs without sides. */
    List<Said<Sided>> sidesOf(Source source) {
        return sides.getOrDefault(source, List.of());
    }

    /** Tumours on both sides: what differs between them is no contradiction. */
    boolean isBilateral() {
        return bilateral;
    }

    private boolean areOpposite(Source one, Source other) {
        var first = onlySide(one);
        var second = onlySide(other);
        return first.isPresent() && second.isPresent() && first.get().isOppositeTo(second.get());
    }

    private Optional<Laterality> onlySide(Source source) {
        var named = sidesOf(source).stream().map(said -> said.value().side()).distinct().toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Had drugs or radiation already, so that stages may have gone down. */
    boolean isTreated() {
        return sources.stream()
                .anyMatch(
                        source ->
                                source.isAfterTreatment()
                                        || !source.of("cycles", "radiotherapy").isEmpty());
    }

    /** Of two statements on the tumour, why they may both be so. */
    Change between(Source one, Source other) {
        if (areOpposite(one, other)) {
            return isBilateral() ? Change.OTHER_TUMOUR : Change.POSSIBLE;
        }
        var isOld = one.daysTo(other).orElse(0) > Change.A_YEAR;
        var isOtherSample =
                one.sample() != other.sample()
                        && one.sample() != Source.Sample.UNKNOWN
                        && other.sample() != Source.Sample.UNKNOWN;
        var isSpread = one.isTissue() && other.isTissue() && one.isOfSpread() != other.isOfSpread();
        return isOld || isOtherSample || isSpread ? Change.POSSIBLE : Change.NONE;
    }

    /** Whether a tumour may have become another one between two papers. */
    enum Change {
        NONE,
        /** Another sample, another deposit, long ago. */
        POSSIBLE,
        /** They speak of two tumours. */
        OTHER_TUMOUR;

        static final int A_YEAR = 365;
    }
}
