package org.consilium.reading.labs;

import java.text.Normalizer;

/** A printed name without what printers vary: case, spaces, points, British spelling. */
final class Key {
    private static final String[][] SPELLINGS = {
        {"haem", "hem"}, {"leuco", "leuko"}, {"tumour", "tumor"}, {"sulph", "sulf"}
    };

    private Key() {}

    static String of(String printed) {
        var isPlain = printed.chars().allMatch(c -> c < 128);
        var key = letters(isPlain ? printed : spelledOut(printed));
        for (var spelling : SPELLINGS) {
            key = key.contains(spelling[0]) ? key.replace(spelling[0], spelling[1]) : key;
        }
        return key;
    }

    private static String spelledOut(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKD)
                .replace("β", "beta")
                .replace("γ", "gamma")
                .replace("α", "alpha")
                .replace("κ", "kappa")
                .replace("λ", "lambda");
    }

    /** Letters, digits, % and #; + only behind a digit, where it is part of "Ca2+". */
    private static String letters(String text) {
        var key = new StringBuilder(text.length());
        for (var n = 0; n < text.length(); n++) {
            var c = text.charAt(n);
            var lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            var isDigit = lower >= '0' && lower <= '9';
            if (isDigit || (lower >= 'a' && lower <= 'z') || lower == '%' || lower == '#') {
                key.append(lower);
            } else if (lower == '&') {
                key.append("and");
            } else if (lower == '+' && isDigit(key)) {
                key.append('+');
            }
        }
        return key.toString();
    }

    private static boolean isDigit(StringBuilder key) {
        return !key.isEmpty() && Character.isDigit(key.charAt(key.length() - 1));
    }

    /** One or two letters outside brackets: also a part of many other things. */
    static boolean isShort(String printed) {
        var bracket = printed.indexOf('(');
        var key = of(bracket > 0 ? printed.substring(0, bracket) : printed);
        return key.length() <= 2 && !key.equals("hb");
    }
}
