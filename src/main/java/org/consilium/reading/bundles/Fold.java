package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in letters and digits that survive a camera. */
final class Fold {
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]{1,40}+(?:[.,/-]\\p{Nd}{1,12})*+");
    private static final Pattern NO_SIGN = Pattern.compile("[^A-Z0-9]");

    private Fold() {}

    static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var found = TOKEN.matcher(latinDigits(text));
        while (found.find()) {
            tokens.add(found.group());
        }
        return tokens;
    }

    /** Digits of any script as 0 to 9. */
    static String latinDigits(String text) {
        var latin = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c ->
                                latin.appendCodePoint(
                                        Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return latin.toString();
    }

    static boolean isNumber(String token) {
        var digits = token.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits > 0 && digits * 2 >= token.length();
    }

    /** With letters that a camera takes for each other made one. */
    static String word(String token) {
        return token.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('5', 's')
                .replace('8', 'b')
                .replace('q', 'g')
                .replace("rn", "m");
    }

    /** A number as its digits and points. */
    static String number(String token) {
        return digits(token).replace(',', '.');
    }

    /** The number of a report or a patient, without what stands between its parts. */
    static String id(String id) {
        return NO_SIGN.matcher(digits(id)).replaceAll("");
    }

    private static String digits(String token) {
        return token.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('Q', '0')
                .replace('L', '1')
                .replace('I', '1')
                .replace('|', '1')
                .replace('S', '5')
                .replace('B', '8')
                .replace('Z', '2');
    }
}
