package org.consilium.evidence.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.casework.Organ;
import org.consilium.evidence.CaseFinding;

/** Counted nodes against each other and against N. */
final class NodesRule implements Rule {
    private static final int FEW = 3;
    private static final int MANY = 10;

    @Override
    public List<Contradiction> in(WholeCase all) {
        var found = new ArrayList<Contradiction>();
        for (var source : all.sources()) {
            counts(source).ifPresent(found::add);
            category(source, all.organ()).ifPresent(found::add);
        }
        found.addAll(quoted(all));
        return found;
    }

    private static Optional<Contradiction> counts(Source source) {
        var examined = only(source, "nodes-examined");
        var positive = only(source, "nodes-positive");
        return examined.isPresent()
                        && positive.isPresent()
                        && positive.get().value() > examined.get().value()
                ? Optional.of(positive.get().against(examined.get(), Topic.STAGE, Weight.HIGH))
                : Optional.empty();
    }

    private static Optional<Said<Integer>> only(Source source, String code) {
        var said =
                source.said(finding -> Numbers.plain(finding.value()).map(Double::intValue), code);
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    /** N of the resection in the paper that has counted its nodes. */
    private static Optional<Contradiction> category(Source source, Organ organ) {
        var positive = only(source, "nodes-positive");
        var steps = source.said(finding -> resected(source, finding), "N");
        var stated =
                steps.size() == 1 ? steps.stream().findFirst() : Optional.<Said<Integer>>empty();
        if (positive.isEmpty() || stated.isEmpty()) {
            return Optional.empty();
        }
        return weight(stated.get(), positive.get().value(), organ)
                .map(weight -> stated.get().against(positive.get(), Topic.STAGE, weight));
    }

    /** Not the clinical one, and not one that rests on single cells. */
    private static Optional<Integer> resected(Source source, CaseFinding finding) {
        var step = Tnm.step(finding);
        var isOther =
                step.isEmpty()
                        || finding.value().contains("(")
                        || source.isImaging()
                        || Tnm.isClinical(source, finding);
        return isOther ? Optional.empty() : Optional.of(step.getAsInt());
    }

    private static Optional<Weight> weight(Said<Integer> stated, int positive, Organ organ) {
        var step = stated.value();
        if (step == 0) {
            return positive > 0 ? Optional.of(Weight.HIGH) : Optional.empty();
        }
        if (positive == 0) {
            // Deposits in the fat around the bowel make N1c without a single node.
            var isDeposit = Tnm.category(stated.finding()).startsWith("1c");
            var isChanged = Tnm.isAfterTreatment(stated.source(), stated.finding());
            return isDeposit || isChanged ? Optional.empty() : Optional.of(Weight.MIDDLE);
        }
        return isBeyond(organ, step, positive) ? Optional.of(Weight.MIDDLE) : Optional.empty();
    }

    /** Where N counts nodes, only what holds in every edition. */
    private static boolean isBeyond(Organ organ, int step, int positive) {
        return switch (organ) {
            case BREAST -> (step == 1 && positive > FEW) || (step == 2 && positive >= MANY);
            case COLORECTAL -> step == 1 ? positive > FEW : step == 2 && positive <= FEW;
            case LUNG, HEAD_NECK, CERVIX, OTHER -> false;
        };
    }

    /** Nodes of the report on the resection, and a letter that repeats them. */
    private static List<Contradiction> quoted(WholeCase all) {
        var said = new ArrayList<Said<Boolean>>();
        for (var source : all.sources()) {
            if (source.isTissue() && source.sample() != Source.Sample.SMALL) {
                involved(source, "nodes-positive")
                        .or(() -> involved(source, "N"))
                        .ifPresent(said::add);
            } else if (source.isQuoting()) {
                involved(source, "N").ifPresent(said::add);
            }
        }
        return new Opposing<>(Topic.STAGE, NodesRule::differ).among(said);
    }

    private static Optional<Said<Boolean>> involved(Source source, String code) {
        var said = source.said(finding -> involved(source, finding), code);
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    private static Optional<Boolean> involved(Source source, CaseFinding finding) {
        if (finding.code().equals("nodes-positive")) {
            return Numbers.plain(finding.value()).map(nodes -> nodes > 0);
        }
        var isPathologic =
                Tnm.prefix(source, finding).filter(p -> p == Prefix.PATHOLOGIC).isPresent();
        var step = isPathologic ? resected(source, finding) : Optional.<Integer>empty();
        return step.map(number -> number > 0);
    }

    /** A second operation may find others: only letters are held against reports. */
    private static Optional<Weight> differ(Said<Boolean> one, Said<Boolean> other) {
        var isQuote = one.source().isQuoting() != other.source().isQuoting();
        var isTreated = one.source().isAfterTreatment() || other.source().isAfterTreatment();
        var isOld = one.source().daysTo(other.source()).orElse(0) > WholeCase.Change.A_YEAR;
        return isQuote && !isTreated && !isOld && isReadBefore(one, other)
                ? Optional.of(Weight.HIGH)
                : Optional.empty();
    }

    /** A letter cannot repeat a report of a later day. */
    private static boolean isReadBefore(Said<?> one, Said<?> other) {
        var letter = one.source().isQuoting() ? one : other;
        var report = one.source().isQuoting() ? other : one;
        return letter.date().isEmpty()
                || report.date().isEmpty()
                || !letter.date().get().isBefore(report.date().get());
    }
}
