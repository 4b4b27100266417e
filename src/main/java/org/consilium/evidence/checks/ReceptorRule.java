package org.consilium.evidence.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilium.evidence.CaseFinding;

/** Oestrogen and progesterone receptors and HER2, positive here and negative there. */
final class ReceptorRule implements Rule {
    /** From here, stained cells are called positive by everybody. */
    private static final int SURELY_POSITIVE = 10;

    @Override
    public List<Contradiction> in(WholeCase all) {
        var found = new ArrayList<Contradiction>();
        for (var code : List.of("ER", "PR")) {
            found.addAll(compared(all, code));
        }
        found.addAll(her2(all));
        return found;
    }

    private static List<Contradiction> compared(WholeCase all, String code) {
        var found = new ArrayList<Contradiction>();
        var settled = new ArrayList<Said<Boolean>>();
        for (var source : all.sources()) {
            var words = source.said(ReceptorRule::status, code);
            var shares = source.said(ReceptorRule::share, code + "-percent");
            within(source, words, shares).ifPresent(found::add);
            var said = words.isEmpty() ? shares : words;
            if (said.size() == 1) {
                settled.addAll(said);
            }
        }
        found.addAll(new Opposing<>(Topic.RECEPTOR, judge(all)).among(settled));
        return found;
    }

    /** Two results in one report on tissue, or a word that its own percentage belies. */
    private static Optional<Contradiction> within(
            Source source, List<Said<Boolean>> words, List<Said<Boolean>> shares) {
        if (!source.isTissue()) {
            return Optional.empty();
        }
        if (words.size() > 1) {
            return Optional.of(
                    words.getFirst().against(words.getLast(), Topic.RECEPTOR, Weight.LOW));
        }
        var isBelied =
                words.size() == 1
                        && shares.size() == 1
                        && !words.getFirst().value().equals(shares.getFirst().value());
        return isBelied
                ? Optional.of(
                        words.getFirst().against(shares.getFirst(), Topic.RECEPTOR, Weight.MIDDLE))
                : Optional.empty();
    }

    private static List<Contradiction> her2(WholeCase all) {
        var found = new ArrayList<Contradiction>();
        var settled = new ArrayList<Said<Boolean>>();
        for (var source : all.sources()) {
            var within = Her2.within(source);
            if (within.isEmpty()) {
                Her2.status(source).ifPresent(settled::add);
            } else {
                found.add(within.get());
            }
        }
        found.addAll(new Opposing<>(Topic.RECEPTOR, judge(all)).among(settled));
        return found;
    }

    private static Opposing.Judge<Boolean> judge(WholeCase all) {
        return (one, other) ->
                switch (all.between(one.source(), other.source())) {
                    case NONE -> Optional.of(Weight.HIGH);
                    case POSSIBLE -> Optional.of(Weight.LOW);
                    case OTHER_TUMOUR -> Optional.empty();
                };
    }

    static Optional<Boolean> status(CaseFinding finding) {
        return switch (finding.value().strip().toLowerCase(Locale.ROOT)) {
            case "positive" -> Optional.of(true);
            case "negative" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Between one and ten of a hundred, laboratories differ in what they call it. */
    private static Optional<Boolean> share(CaseFinding finding) {
        return Numbers.share(finding.value())
                .filter(share -> share == 0 || share >= SURELY_POSITIVE)
                .map(share -> share > 0);
    }
}
