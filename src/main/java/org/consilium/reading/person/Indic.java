package org.consilium.reading.person;

import java.text.Normalizer;
import java.util.List;

/**
 * Names in nine Indian scripts as Latin letters. Their blocks in Unicode have the same order, so
 * that one table serves all; it is our own.
 */
final class Indic {
    private static final int FIRST = 0x900;
    private static final int LAST = 0xD7F;
    private static final int BLOCK = 0x80;
    private static final int VIRAMA = 0x4D;
    private static final int ODIA = 0xB00;

    /** Between vowels, where names mostly have it, an s. */
    private static final char TAMIL_CHA = 0xB9A;

    /** From 0x05: vowels of their own; then, from 0x15, consonants. */
    private static final List<String> LETTERS =
            List.of(
                    "a", "aa", "i", "ii", "u", "uu", "ri", "l", "e", "e", "e", "ai", "o", "o", "o",
                    "au", "k", "kh", "g", "gh", "n", "ch", "ch", "j", "jh", "n", "t", "th", "d",
                    "dh", "n", "t", "th", "d", "dh", "n", "n", "p", "ph", "b", "bh", "m", "y", "r",
                    "r", "l", "l", "l", "v", "sh", "sh", "s", "h");

    /** From 0x3E: the signs of vowels. */
    private static final List<String> SIGNS =
            List.of(
                    "aa", "i", "ii", "u", "uu", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o",
                    "au");

    /** From 0x58, in the order of Devanagari. */
    private static final List<String> DOTTED = List.of("k", "kh", "g", "z", "r", "rh", "f", "y");

    /** From 0x7A: the final letters of Malayalam. */
    private static final List<String> FINALS = List.of("n", "n", "r", "l", "l", "k");

    private Indic() {}

    static boolean has(String text) {
        return text.chars().anyMatch(c -> c >= FIRST && c <= LAST);
    }

    /** Words stay words; other letters are kept. */
    static String latin(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        var all = new StringBuilder();
        for (var n = 0; n < text.length(); n++) {
            var c = text.charAt(n);
            all.append(c >= FIRST && c <= LAST ? one(text, n) : String.valueOf(c));
        }
        return all.toString();
    }

    private static String one(String text, int at) {
        var place = text.charAt(at) % BLOCK;
        if ((place >= 0x01 && place <= 0x03) || place == 0x70) {
            return place == 0x03 ? "h" : "n";
        }
        if (place >= 0x05 && place <= 0x14) {
            return LETTERS.get(place - 0x05);
        }
        if (text.charAt(at) == TAMIL_CHA) {
            return "s" + inherent(text, at);
        }
        if (place >= 0x15 && place <= 0x39) {
            return LETTERS.get(place - 0x05) + inherent(text, at);
        }
        if (place >= 0x3E && place <= 0x4C) {
            return SIGNS.get(place - 0x3E);
        }
        if (place >= 0x58 && place <= 0x5F) {
            return DOTTED.get(place - 0x58) + inherent(text, at);
        }
        var isFinal = place >= 0x7A && text.charAt(at) > 0xD00;
        return isFinal ? FINALS.get(Math.min(place - 0x7A, FINALS.size() - 1)) : "";
    }

    /** The "a" that a consonant carries unless something else follows it. */
    private static String inherent(String text, int at) {
        var next = at + 1;
        while (next < text.length() && isDotOrJoiner(text.charAt(next))) {
            next++;
        }
        if (next >= text.length() || !isSameWord(text.charAt(next))) {
            return isNorthern(text.charAt(at)) ? "" : "a";
        }
        var place = text.charAt(next) % BLOCK;
        var hasOwn = place == VIRAMA || (place >= 0x3E && place <= 0x4C);
        return hasOwn || isSwallowed(text, at, next) ? "" : "a";
    }

    private static boolean isDotOrJoiner(char c) {
        return c == '\u200C' || c == '\u200D' || (c % BLOCK == 0x3C && c >= FIRST && c <= LAST);
    }

    private static boolean isSameWord(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** In the north a word's end, and the middle of vowel-consonant-consonant-vowel, has no "a". */
    private static boolean isSwallowed(String text, int at, int next) {
        return isNorthern(text.charAt(at))
                && at > 0
                && isVowelSign(text.charAt(at - 1))
                && isConsonant(text.charAt(next))
                && next + 1 < text.length()
                && isVowelSign(text.charAt(next + 1));
    }

    private static boolean isVowelSign(char c) {
        var place = c % BLOCK;
        return isSameWord(c)
                && ((place >= 0x3E && place <= 0x4C) || (place >= 0x05 && place <= 0x14));
    }

    private static boolean isConsonant(char c) {
        return isSameWord(c) && c % BLOCK >= 0x15 && c % BLOCK <= 0x39;
    }

    private static boolean isNorthern(char c) {
        return c < ODIA;
    }
}
