package org.consilium.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;

/**
 * T, N, M and stage exactly as a page states them; never worked out from each other. What a person
 * took although it is not printed says so.
 */
final class StageLine {
    private StageLine() {}

    static List<String> parts(VerifiedPage page) {
        var concluded =
                page.all("N").stream()
                        .filter(CaseFinding::isConcluded)
                        .map(finding -> concluded(finding, page));
        return Stream.concat(stated(page.printed()).stream(), concluded).toList();
    }

    /** "pN0 concluded from 0 of 15 nodes, the report of 12 Oct 2025 prints none". */
    private static String concluded(CaseFinding finding, VerifiedPage page) {
        var why = finding.said().label();
        var prefix =
                page.all("stage-prefix").stream()
                        .filter(f -> f.isConcluded() && f.said().label().equals(why))
                        .map(CaseFinding::value)
                        .findFirst()
                        .orElse("");
        return "%s%s %s, the report%s prints none"
                .formatted(prefix, finding.value(), why, day(page));
    }

    private static List<String> stated(VerifiedPage page) {
        var stated =
                Stream.of("T", "N", "M")
                        .flatMap(code -> page.all(code).stream())
                        .map(f -> withPrefix(f, page.amounts("stage-prefix")))
                        .distinct()
                        .toList();
        var all = new ArrayList<String>();
        if (!stated.isEmpty()) {
            all.add(String.join(" ", stated));
            page.amounts("stage-prefix").stream()
                    .filter(prefix -> stated.stream().noneMatch(tnm -> tnm.startsWith(prefix)))
                    .map(prefix -> "prefix " + prefix)
                    .forEach(all::add);
        }
        page.amounts("stage").stream().map(stage -> "stage " + stage).forEach(all::add);
        return all.isEmpty()
                ? List.of()
                : List.of(String.join(", ", all) + ", as the report" + day(page) + " states");
    }

    private static String day(VerifiedPage page) {
        return page.report().date().map(date -> " of " + VerifiedPage.day(date)).orElse("");
    }

    /** Only where this very value was printed with it: "pT2 N1" is no pN1. */
    private static String withPrefix(CaseFinding finding, List<String> prefixes) {
        var value = finding.value();
        var label = finding.said().label().toLowerCase(Locale.ROOT);
        return prefixes.stream()
                .filter(
                        prefix ->
                                label.startsWith(
                                        (prefix + finding.code()).toLowerCase(Locale.ROOT)))
                .filter(prefix -> value.startsWith(finding.code()))
                .findFirst()
                .map(prefix -> prefix + value)
                .orElse(value);
    }
}
