package org.consilium.reading.kinds;

import java.util.List;
import java.util.Locale;

/** One written word as the words of the lists: small letters, numbers as "0", prices as "0.00". */
final class Spelled {
    private static final int LONGEST = 40;

    private Spelled() {}

    static List<String> parts(String written) {
        if (written.equals("#dose")) {
            return List.of(written);
        }
        var digits = 0;
        while (digits < written.length() && isDigit(written.charAt(digits))) {
            digits++;
        }
        if (digits == written.length()) {
            return List.of(written.endsWith(".00") ? "0.00" : "0");
        }
        var small = written.toLowerCase(Locale.ROOT);
        if (digits > 0 && written.length() - digits > 1 && isLetters(small, digits)) {
            return List.of("0", small.substring(digits));
        }
        return List.of(small.length() > LONGEST ? small.substring(0, LONGEST) : small);
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c) || c == '.' || c == ',';
    }

    private static boolean isLetters(String word, int from) {
        for (var n = from; n < word.length(); n++) {
            if (!Character.isLetter(word.charAt(n))) {
                return false;
            }
        }
        return true;
    }
}
