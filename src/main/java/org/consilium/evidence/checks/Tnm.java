package org.consilium.evidence.checks;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.consilium.evidence.CaseFinding;

/** Reads T, N and M as findings write them. */
final class Tnm {
    private static final Pattern FORM =
            Words.of("(?:y?[pcra])?[TNM]?\\s?(?<main>[0-4]|is|a|x)(?<sub>.{0,8})");

    private Tnm() {}

    /** 0 for Tis and Ta; empty where it was not assessed. */
    static OptionalInt step(CaseFinding finding) {
        var found = FORM.matcher(finding.value().strip());
        if (!found.matches()) {
            return OptionalInt.empty();
        }
        return switch (found.group("main").toLowerCase(Locale.ROOT)) {
            case "is", "a" -> OptionalInt.of(0);
            case "x" -> OptionalInt.empty();
            default -> OptionalInt.of(Integer.parseInt(found.group("main")));
        };
    }

    /** "1c" of T1c. */
    static String category(CaseFinding finding) {
        var found = FORM.matcher(finding.value().strip());
        return found.matches()
                ? (found.group("main") + found.group("sub")).toLowerCase(Locale.ROOT)
                : "";
    }

    /** As printed, else what goes without saying: reports on a resection speak of tissue. */
    static Optional<Prefix> prefix(Source source, CaseFinding finding) {
        var printed = Prefix.of(source, finding);
        if (printed.isPresent()) {
            return printed;
        }
        if (source.isImaging()) {
            return Optional.of(Prefix.CLINICAL);
        }
        var isResected = source.sample() == Source.Sample.RESECTED;
        return isResected ? Optional.of(Prefix.PATHOLOGIC) : Optional.empty();
    }

    static boolean isAfterTreatment(Source source, CaseFinding finding) {
        return prefix(source, finding).filter(Prefix::isAfterTreatment).isPresent();
    }

    static boolean isClinical(Source source, CaseFinding finding) {
        return prefix(source, finding)
                .filter(
                        prefix ->
                                prefix == Prefix.CLINICAL
                                        || prefix == Prefix.CLINICAL_AFTER_TREATMENT)
                .isPresent();
    }
}
