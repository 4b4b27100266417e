package org.consilium.watch;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as it is compared: small letters without accents, apostrophes and punctuation, doubled
 * Latin letters once, and in Devanagari without nukta and nasal dots and with short for long i and
 * u, since people write all of these as it comes. What is found too often is looked at by a person;
 * what is missed is not.
 */
final class Folded {
    private static final String DEVANAGARI_MARKS_LEFT_OUT = "\u0901\u0902\u093C\u200C\u200D";
    private static final String APOSTROPHES = "'’‘ʼ`´";
    private static final String GAP = "…";

    private Folded() {}

    /** Words with one space before, between and after them. */
    static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(" ");
        plain.codePoints().forEach(c -> add(folded, c));
        return folded.append(' ').toString().replaceAll(" +", " ");
    }

    private static void add(StringBuilder folded, int c) {
        if (DEVANAGARI_MARKS_LEFT_OUT.indexOf(c) >= 0 || APOSTROPHES.indexOf(c) >= 0) {
            return;
        }
        var type = Character.getType(c);
        var devanagari = Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI;
        if (type == Character.NON_SPACING_MARK && !devanagari) {
            return;
        }
        if (Character.isDigit(c)) {
            folded.append(Character.digit(c, 10));
        } else if (Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK) {
            var one = shortened(c);
            if (devanagari || folded.codePointBefore(folded.length()) != one) {
                folded.appendCodePoint(one);
            }
        } else {
            folded.append(' ');
        }
    }

    private static int shortened(int c) {
        return switch (c) {
            case 0x0940 -> 0x093F;
            case 0x0942 -> 0x0941;
            case 0x0908 -> 0x0907;
            case 0x090A -> 0x0909;
            default -> c;
        };
    }

    /**
     * Finds a line of a list in a folded text, whole words only: {@code kill*} stands for every
     * word that begins so, {@code …} for up to three words.
     */
    static Pattern pattern(String line) {
        return Pattern.compile(
                Arrays.stream(line.strip().replace("...", " … ").split("\\s+"))
                        .map(Folded::part)
                        .collect(Collectors.joining()));
    }

    private static String part(String token) {
        if (token.equals(GAP)) {
            return "(?: [^ ]+){0,3}";
        }
        var open = token.endsWith("*");
        var words = of(open ? token.substring(0, token.length() - 1) : token).strip();
        return words.isEmpty() ? "" : " " + Pattern.quote(words) + (open ? "[^ ]*" : "(?= )");
    }
}
