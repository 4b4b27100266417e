package org.consilium.evidence.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.casework.Organ;
import org.consilium.evidence.checks.Sides.Sided;

/** Left against right, between papers, within a report on tissue, and against the registration. */
final class SideRule implements Rule {
    @Override
    public List<Contradiction> in(WholeCase all) {
        if (all.isBilateral()) {
            return List.of();
        }
        var found = new ArrayList<Contradiction>();
        var settled = new ArrayList<Said<Sided>>();
        for (var source : all.sources()) {
            var said = all.sidesOf(source);
            var within = within(said);
            if (within.isEmpty()) {
                settled.addAll(said);
            } else if (source.isTissue()) {
                found.add(within.get());
            }
        }
        found.addAll(new Opposing<>(Topic.SIDE, SideRule::differ).among(settled));
        found.addAll(againstRegistration(all, settled));
        return found;
    }

    /** One page may name the other side as well; two ways of saying the side should agree. */
    private static Optional<Contradiction> within(List<Said<Sided>> said) {
        for (var one : said) {
            for (var other : said) {
                if (one.value().isOppositeTo(other.value())) {
                    var isSame = one.finding().code().equals(other.finding().code());
                    var weight = isSame ? Weight.LOW : Weight.MIDDLE;
                    return Optional.of(one.against(other, Topic.SIDE, weight));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Weight> differ(Said<Sided> one, Said<Sided> other) {
        if (!one.value().isOppositeTo(other.value())) {
            return Optional.empty();
        }
        var isOld = Source.days(one.date(), other.date()).orElse(0) > WholeCase.Change.A_YEAR;
        return Optional.of(isOld ? Weight.LOW : Weight.HIGH);
    }

    private static List<Contradiction> againstRegistration(
            WholeCase all, List<Said<Sided>> settled) {
        var parts = settled.stream().map(said -> said.value().part()).collect(Collectors.toSet());
        if (all.told().laterality().isEmpty() || (all.organ() == Organ.OTHER && parts.size() > 1)) {
            return List.of();
        }
        var side = all.told().laterality().get();
        var word = side.name().toLowerCase(Locale.ROOT);
        return settled.stream()
                .filter(said -> said.value().side().isOppositeTo(side))
                .collect(Collectors.toMap(Said::source, said -> said, (first, second) -> first))
                .values()
                .stream()
                .map(said -> against(word, said, isOutdated(said, side, settled)))
                .toList();
    }

    private static Contradiction against(String word, Said<Sided> said, boolean outdated) {
        return new Contradiction(
                Topic.SIDE,
                new Side.AsTold(Side.Item.LATERALITY, word),
                said.side(),
                said.weighed(said, outdated ? Weight.LOW : Weight.HIGH));
    }

    /** An old tumour of the other side, while newer papers fit what was told. */
    private static boolean isOutdated(
            Said<Sided> said, Laterality told, List<Said<Sided>> settled) {
        return settled.stream()
                .filter(other -> other.value().side() == told)
                .anyMatch(
                        other ->
                                Source.days(said.date(), other.date()).orElse(0)
                                        > WholeCase.Change.A_YEAR);
    }
}
