package org.consilium.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;

/** Operations, drugs with their cycles, radiotherapy, each with its date where the page has one. */
final class TreatmentLine {
    private TreatmentLine() {}

    static List<String> parts(VerifiedPage page) {
        var parts = new ArrayList<String>();
        page.all("operation").forEach(f -> parts.add("operation: " + dated(f.value(), date(f))));
        parts.addAll(drugs(page));
        parts.addAll(radiotherapy(page));
        return parts.stream().distinct().toList();
    }

    private static List<String> drugs(VerifiedPage page) {
        var left = new ArrayList<>(page.all("drug"));
        var parts = new ArrayList<String>();
        for (var course : page.all("cycles")) {
            var given = left.stream().filter(drug -> isOf(course, drug)).toList();
            left.removeAll(given);
            var name =
                    given.isEmpty()
                            ? course.said().label()
                            : given.stream()
                                    .map(CaseFinding::value)
                                    .distinct()
                                    .collect(Collectors.joining(" + "));
            parts.add(dated(name + ", cycles: " + course.value(), date(course)));
        }
        left.forEach(drug -> parts.add(dated(VerifiedPage.amount(drug), date(drug))));
        return parts;
    }

    /** Named in the words of the course. */
    private static boolean isOf(CaseFinding course, CaseFinding drug) {
        var words = course.said().label().toLowerCase(Locale.ROOT);
        return words.contains(drug.said().value().toLowerCase(Locale.ROOT));
    }

    private static List<String> radiotherapy(VerifiedPage page) {
        var fractions = new ArrayList<>(page.all("fractions"));
        var parts = new ArrayList<String>();
        for (var dose : page.all("radiotherapy")) {
            var own = fractions.stream().filter(f -> isSameCourse(dose, f)).findFirst();
            own.ifPresent(fractions::remove);
            parts.add(
                    dated(
                            Stream.of(
                                            Optional.of("radiotherapy"),
                                            site(dose),
                                            Optional.of(VerifiedPage.amount(dose)),
                                            own.map(f -> "in " + f.value() + " fractions"))
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.joining(" ")),
                            date(dose)));
        }
        fractions.forEach(
                f -> parts.add(dated("radiotherapy in " + f.value() + " fractions", date(f))));
        return parts;
    }

    private static boolean isSameCourse(CaseFinding dose, CaseFinding fractions) {
        return dose.said().label().equals(fractions.said().label())
                && date(dose).equals(date(fractions));
    }

    private static Optional<String> site(CaseFinding dose) {
        return Optional.of(dose.said().label())
                .filter(label -> !label.toLowerCase(Locale.ROOT).contains("radiotherapy"));
    }

    private static Optional<LocalDate> date(CaseFinding finding) {
        return finding.said().date();
    }

    private static String dated(String text, Optional<LocalDate> date) {
        return date.map(day -> text + " (" + VerifiedPage.day(day) + ")").orElse(text);
    }
}
