package org.consilium.reading.labs;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Marks beside a result. */
final class Flags {
    private static final Pattern NOISE = Pattern.compile("[^a-z*↑↓+]+");

    private static final Pattern STARS = Pattern.compile("\\*{0,2}([a-z]{1,20})\\*{0,2}");

    private Flags() {}

    /** L, H, LL, HH, A or N; empty for all else, "not available" and "final" too. */
    static Optional<String> of(@Nullable String printed) {
        if (printed == null || printed.length() > 40) {
            return Optional.empty();
        }
        var text =
                STARS.matcher(NOISE.matcher(printed.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .replaceAll("$1");
        return switch (text) {
            case "l", "low", "↓", "belownormal", "lo" -> Optional.of("L");
            case "h", "high", "↑", "abovenormal", "hi" -> Optional.of("H");
            case "ll", "criticallow", "lowcritical", "verylow", "↓↓", "criticallylow" ->
                    Optional.of("LL");
            case "hh", "criticalhigh", "highcritical", "veryhigh", "↑↑", "criticallyhigh" ->
                    Optional.of("HH");
            case "a", "abn", "abnormal", "*", "**", "***", "aa" -> Optional.of("A");
            case "n", "normal", "wnl" -> Optional.of("N");
            default -> text.startsWith("abnormal") ? Optional.of("A") : Optional.empty();
        };
    }
}
