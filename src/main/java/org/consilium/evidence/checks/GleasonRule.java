package org.consilium.evidence.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;

/** The grade group follows from the Gleason score; a report that says both should agree. */
final class GleasonRule implements Rule {
    private static final Pattern SCORE =
            Pattern.compile("([1-5])\\s?\\+\\s?([1-5])(?:\\s?=\\s?(\\d{1,2}))?");

    @Override
    public List<Contradiction> in(WholeCase all) {
        return all.sources().stream().flatMap(GleasonRule::within).toList();
    }

    private static Stream<Contradiction> within(Source source) {
        var scores = source.said(GleasonRule::group, "Gleason");
        var groups =
                source.said(
                        finding -> Numbers.plain(finding.value()).map(Double::intValue),
                        "grade-group");
        var worst = worst(scores);
        var stated = worst(groups);
        var isSaid =
                worst.isEmpty()
                        || groups.stream().anyMatch(g -> g.value().equals(worst.get().value()));
        return stated.isEmpty() || isSaid
                ? Stream.empty()
                : Stream.of(worst.get().against(stated.get(), Topic.GLEASON, Weight.HIGH));
    }

    private static Optional<Said<Integer>> worst(List<Said<Integer>> said) {
        return said.stream().max(Comparator.comparingInt(Said::value));
    }

    private static Optional<Integer> group(CaseFinding finding) {
        var score = SCORE.matcher(finding.value());
        if (!score.find()) {
            return Optional.empty();
        }
        var first = Integer.parseInt(score.group(1));
        var sum = first + Integer.parseInt(score.group(2));
        return Optional.of(
                switch (sum) {
                    case 7 -> first == 3 ? 2 : 3;
                    case 8 -> 4;
                    case 9, 10 -> 5;
                    default -> 1;
                });
    }
}
