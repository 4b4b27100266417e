package org.consilium.evidence.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.evidence.CaseFinding;

/** The grade of one paper against that of another. */
final class GradeRule implements Rule {
    private static final Pattern BY_WORDS = Words.of("differentiated|high|low|intermediate");

    /**
     * @param isRough in words, which the numbers follow only roughly
     */
    record Grade(int step, boolean isRough) {}

    @Override
    public List<Contradiction> in(WholeCase all) {
        var found = new ArrayList<Contradiction>();
        var judge = judge(all);
        var grades =
                all.sources().stream()
                        .map(source -> source.said(GradeRule::grade, "grade"))
                        .filter(said -> said.size() == 1)
                        .map(List::getFirst)
                        .toList();
        var groups = all.sources().stream().flatMap(source -> worst(source).stream()).toList();
        found.addAll(new Opposing<>(Topic.GRADE, judge).among(grades));
        found.addAll(new Opposing<>(Topic.GRADE, judge).among(groups));
        return found;
    }

    /** Of several cores, the worst counts. */
    private static Optional<Said<Grade>> worst(Source source) {
        return source
                .said(
                        finding ->
                                Numbers.plain(finding.value())
                                        .map(group -> new Grade(group.intValue(), false)),
                        "grade-group")
                .stream()
                .max(Comparator.comparingInt(said -> said.value().step()));
    }

    private static Optional<Grade> grade(CaseFinding finding) {
        var value = finding.value().strip().toLowerCase(Locale.ROOT);
        return switch (value) {
            case "low" -> Optional.of(new Grade(1, true));
            case "high" -> Optional.of(new Grade(3, true));
            default ->
                    Numbers.plain(value)
                            .map(number -> new Grade(number.intValue(), isRough(finding)));
        };
    }

    private static boolean isRough(CaseFinding finding) {
        return Words.have(finding.said().label(), BY_WORDS);
    }

    private static Opposing.Judge<Grade> judge(WholeCase all) {
        return (one, other) -> {
            var isOld = one.source().daysTo(other.source()).orElse(0) > WholeCase.Change.A_YEAR;
            var isTreated = one.source().isAfterTreatment() != other.source().isAfterTreatment();
            var change = all.between(one.source(), other.source());
            return isOld || isTreated || change == WholeCase.Change.OTHER_TUMOUR
                    ? Optional.empty()
                    : differ(one, other);
        };
    }

    /** Samples of different size often differ by one; a letter should repeat what it quotes. */
    private static Optional<Weight> differ(Said<Grade> one, Said<Grade> other) {
        var steps = Math.abs(one.value().step() - other.value().step());
        var isRough = one.value().isRough() || other.value().isRough();
        if (steps == 0 || (steps == 1 && isRough)) {
            return Optional.empty();
        }
        if (one.source().isQuoting() || other.source().isQuoting()) {
            return Optional.of(Weight.MIDDLE);
        }
        var first = one.source().sample();
        var isSameSample = first == other.source().sample();
        if (steps > 1) {
            return Optional.of(isSameSample ? Weight.MIDDLE : Weight.LOW);
        }
        return isSameSample && first != Source.Sample.UNKNOWN
                ? Optional.of(Weight.LOW)
                : Optional.empty();
    }
}
