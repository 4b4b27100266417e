package org.consilium.reading.labs;

import java.util.regex.Pattern;

/** Codes of LOINC, known by their check digit from those of other systems. */
final class Loinc {
    private static final Pattern FORM = Pattern.compile("\\d{1,6}-\\d");

    private Loinc() {}

    static boolean isCode(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        var dash = text.indexOf('-');
        var sum = 0;
        for (var n = dash - 1; n >= 0; n--) {
            var digit = text.charAt(n) - '0';
            var weighed = (dash - n) % 2 == 1 ? 2 * digit : digit;
            sum += weighed / 10 + weighed % 10;
        }
        return (10 - sum % 10) % 10 == text.charAt(dash + 1) - '0';
    }
}
