package org.consilium.evidence.checks;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.casework.Organ;
import org.consilium.evidence.CaseFinding;

/** Spread to other organs, seen on a scan or in tissue, against M0 or an early stage. */
final class SpreadRule implements Rule {
    /** Who was free of spread may have it later. */
    private static final int MAY_HAVE_SPREAD = 120;

    private static final Pattern NODAL =
            Words.of(
                    "\\bnod(?:e|es|al)\\b|axilla|adenopath|\\blns?\\b|mediastin|hilar|supraclav"
                            + "|para-?aortic|retroperiton|internal mammary|\\bneck\\b(?! of)");
    private static final Pattern METASTATIC = Words.of("metasta|secondar");
    private static final Pattern DISTANT =
            Words.of("liver|hepat|bone|brain|pleura|omentum|adrenal");
    private static final Pattern STAGE = Words.of("(?:stage\\s?)?(iv|i{1,3}|0)\\s?([a-c]?).*");

    @Override
    public List<Contradiction> in(WholeCase all) {
        var found = new ArrayList<Contradiction>();
        var settled = new ArrayList<Said<Boolean>>();
        for (var source : all.sources()) {
            var said = spread(source, all.organ());
            if (said.size() > 1) {
                found.add(said.getFirst().against(said.getLast(), Topic.STAGE, Weight.MIDDLE));
            }
            settled.addAll(said.size() == 1 ? said : List.of());
        }
        found.addAll(new Opposing<>(Topic.STAGE, SpreadRule::differ).among(settled));
        return found;
    }

    private static List<Said<Boolean>> spread(Source source, Organ organ) {
        var categories = source.said(SpreadRule::category, "M");
        var deposits = source.said(finding -> deposit(source, finding), "metastasis", "histology");
        var stages = source.said(finding -> stage(finding, organ), "stage");
        return Source.once(Stream.of(categories, deposits, stages).flatMap(List::stream).toList());
    }

    private static Optional<Boolean> category(CaseFinding finding) {
        var step = Tnm.step(finding);
        return step.isPresent() ? Optional.of(step.getAsInt() > 0) : Optional.empty();
    }

    private static Optional<Boolean> deposit(Source source, CaseFinding finding) {
        if (finding.code().equals("metastasis")) {
            var isNodal = Words.have(finding.value(), NODAL);
            return source.isImaging() && !isNodal ? Optional.of(true) : Optional.empty();
        }
        var isDistant =
                source.isTissue()
                        && Words.have(finding.said().label(), METASTATIC)
                        && Words.have(source.words("site", "procedure"), DISTANT);
        return isDistant ? Optional.of(true) : Optional.empty();
    }

    /** Plain in every edition: where the fourth stage means spread, and that the others do not. */
    private static Optional<Boolean> stage(CaseFinding finding, Organ organ) {
        var found = STAGE.matcher(finding.value().strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var isFourth = found.group(1).toLowerCase(Locale.ROOT).equals("iv");
        var part = found.group(2).toLowerCase(Locale.ROOT);
        return switch (organ) {
            case BREAST, LUNG, COLORECTAL -> Optional.of(isFourth);
            case CERVIX ->
                    Optional.of(isFourth && part.equals("b")).filter(b -> isSaid(isFourth, part));
            case HEAD_NECK ->
                    Optional.of(isFourth && part.equals("c")).filter(b -> isSaid(isFourth, part));
            case OTHER -> Optional.empty();
        };
    }

    /** "IV" alone may be either. */
    private static boolean isSaid(boolean fourth, String part) {
        return !fourth || !part.isEmpty();
    }

    private static Optional<Weight> differ(Said<Boolean> one, Said<Boolean> other) {
        var free = one.value() ? other : one;
        var spread = one.value() ? one : other;
        if (free.date().isEmpty() || spread.date().isEmpty()) {
            return Optional.of(Weight.MIDDLE);
        }
        var days = ChronoUnit.DAYS.between(free.date().get(), spread.date().get());
        if (days > MAY_HAVE_SPREAD) {
            return Optional.empty();
        }
        return Optional.of(days < -2 * WholeCase.Change.A_YEAR ? Weight.LOW : Weight.HIGH);
    }
}
