package org.consilium.evidence.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of laboratories, compared without the words that are left out one day or another. */
final class Laboratory {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\d]{1,60}");
    private static final Set<String> FORM =
            Set.of("pvt", "private", "ltd", "limited", "llp", "inc", "the", "dr", "m", "s");

    private Laboratory() {}

    static String key(String name) {
        return Arrays.stream(SIGNS.split(name.toLowerCase(Locale.ROOT), 0))
                .filter(word -> !word.isEmpty() && !FORM.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** Both are known, and they are not the same. */
    static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !key(one.get()).equals(key(other.get()));
    }
}
