package org.consilium.evidence.checks;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.evidence.CaseFinding;

/** The letter before T, N or M that says on what a category rests. */
public enum Prefix {
    CLINICAL("c"),
    PATHOLOGIC("p"),
    /** After treatment, before an operation. */
    CLINICAL_AFTER_TREATMENT("yc"),
    PATHOLOGIC_AFTER_TREATMENT("yp"),
    RELAPSE("r"),
    AUTOPSY("a");

    private static final Pattern PRINTED =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?i:(?<pre>y[pc]|ymr|mr|[pcrauy]))"
                            + "(?<gap>\\s?)[TNM]\\s?(?:[0-4]|[Xx]|is|a\\b)");

    private final String printed;

    Prefix(String printed) {
        this.printed = printed;
    }

    boolean isAfterTreatment() {
        return this == CLINICAL_AFTER_TREATMENT || this == PATHOLOGIC_AFTER_TREATMENT;
    }

    /** As it is printed before this category, else as the paper says it once for all. */
    static Optional<Prefix> of(Source source, CaseFinding category) {
        var own =
                printed(category.said().label(), category)
                        .or(() -> printed(category.said().place().text(), category));
        if (own.isPresent()) {
            return own;
        }
        var prefixes = source.of("stage-prefix");
        if (category.isConcluded()) {
            var beside =
                    prefixes.stream()
                            .filter(f -> f.said().place().equals(category.said().place()))
                            .findFirst();
            if (beside.isPresent()) {
                return named(beside.get().value());
            }
        }
        var all =
                prefixes.stream()
                        .filter(finding -> !finding.isConcluded())
                        .flatMap(finding -> named(finding.value()).stream())
                        .distinct()
                        .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static Optional<Prefix> printed(String words, CaseFinding category) {
        var found = PRINTED.matcher(words);
        while (found.find()) {
            var isWord = !found.group("gap").isEmpty() && found.group("pre").length() == 1;
            if (!isWord && words.contains(category.code())) {
                return named(found.group("pre"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Prefix> named(String word) {
        var even = word.strip().toLowerCase(Locale.ROOT);
        return switch (even) {
            case "mr", "u" -> Optional.of(CLINICAL);
            case "ymr", "y" -> Optional.of(CLINICAL_AFTER_TREATMENT);
            default -> {
                for (var prefix : values()) {
                    if (prefix.printed.equals(even)) {
                        yield Optional.of(prefix);
                    }
                }
                yield Optional.empty();
            }
        };
    }
}
