package org.consilium.patient;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is compared: without accents, titles, dots and order, so that "Smt. Meera R. Iyer"
 * and "Iyer Meera R" are the same.
 */
public record FoldedName(String value) {
    private static final Pattern LATIN_ACCENT = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Set<String> TITLES =
            Set.of(
                    "dr", "mr", "mrs", "ms", "shri", "sri", "smt", "kumari", "श्री", "श्रीमती",
                    "डॉ", "कुमारी");

    public static FoldedName of(String name) {
        var plain =
                Normalizer.normalize(
                        LATIN_ACCENT
                                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                                .replaceAll(""),
                        Normalizer.Form.NFC);
        return new FoldedName(
                Arrays.stream(NOT_A_LETTER.split(plain.toLowerCase(Locale.ROOT)))
                        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    @Override
    public String toString() {
        return "FoldedName[…]";
    }
}
