package org.consilium.evidence.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a name that tell it from others, in one spelling, for comparing what several papers
 * call it.
 */
record Phrase(List<String> words) {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\d]{1,60}");
    private static final Set<String> SIDES = Set.of("right", "left", "bilateral");
    private static final Set<String> FILLING =
            Set.of(
                    "the", "of", "in", "with", "and", "a", "an", "at", "on", "for", "to", "inj",
                    "tab", "iv", "done", "status", "post", "s", "p");
    private static final Map<String, String> SPELLING =
            Map.of(
                    "rt",
                    "right",
                    "lt",
                    "left",
                    "both",
                    "bilateral",
                    "b",
                    "bilateral",
                    "tumor",
                    "tumour",
                    "haemorrhage",
                    "hemorrhage",
                    "esophagectomy",
                    "oesophagectomy");

    Phrase {
        words = List.copyOf(words);
    }

    static Phrase of(String text) {
        return new Phrase(
                Arrays.stream(SIGNS.split(text.toLowerCase(Locale.ROOT), 0))
                        .map(word -> SPELLING.getOrDefault(word, word))
                        .filter(word -> !word.isEmpty() && !FILLING.contains(word))
                        .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    Set<String> set() {
        return Set.copyOf(words);
    }

    boolean isEqualTo(Phrase other) {
        return set().equals(other.set());
    }

    boolean holds(Phrase other) {
        return !other.isEmpty() && set().containsAll(other.set());
    }

    /**
     * The same thing, said shorter or as initials ("MRM" for a left modified radical mastectomy);
     * never with another side.
     */
    boolean isAkinTo(Phrase other) {
        return !isEmpty()
                && !other.isEmpty()
                && !hasOtherSide(other)
                && (holds(other)
                        || other.holds(this)
                        || isShortFor(other)
                        || other.isShortFor(this));
    }

    boolean hasOtherSide(Phrase other) {
        var own = sides();
        var others = other.sides();
        return !own.isEmpty() && !others.isEmpty() && !own.equals(others);
    }

    Set<String> sides() {
        return words.stream().filter(SIDES::contains).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isShortFor(Phrase other) {
        var own = withoutSides();
        var initials =
                other.withoutSides().stream()
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
        return own.size() == 1 && initials.length() > 1 && own.getFirst().equals(initials);
    }

    private List<String> withoutSides() {
        return words.stream().filter(word -> !SIDES.contains(word)).toList();
    }

    @Override
    public String toString() {
        return "Phrase[…]";
    }
}
