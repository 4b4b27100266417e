package org.consilium.reading.tissue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as printed, also "13,3 em", in millimetres; of several dimensions the largest. */
final class Length {
    private static final String NUMBER = "\\d{1,3}(?:[.,]\\s?\\d{1,2})?";
    private static final String UNIT =
            "(?:cms?|mms?|em|centimet(?:er|re)s?|millimet(?:er|re)s?)\\b";

    /** Groups a, b, c and unit; the unit may stand behind each. */
    static final String REGEX =
            "(?<a>"
                    + NUMBER
                    + ")\\s?-?(?<u1>"
                    + UNIT
                    + ")?(?:\\.?\\s?(?:[xX*]|by)\\.?\\s?(?<b>"
                    + NUMBER
                    + ")\\s?(?<u2>"
                    + UNIT
                    + ")?)?(?:\\.?\\s?(?:[xX*]|by)\\.?\\s?(?<c>"
                    + NUMBER
                    + "))?\\.?\\s?-?(?<u3>"
                    + UNIT
                    + ")?";

    static final Pattern PATTERN = Matches.words("(?<![\\d.,/])" + REGEX + "(?![\\d/])");

    private Length() {}

    static boolean hasUnit(Matcher found) {
        return !unit(found).isEmpty();
    }

    private static String unit(Matcher found) {
        for (var name : new String[] {"u3", "u2", "u1"}) {
            var unit = Matches.part(found, name);
            if (!unit.isEmpty()) {
                return unit.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    static String millimetres(Matcher found) {
        var largest = BigDecimal.ZERO;
        for (var name : new String[] {"a", "b", "c"}) {
            var printed = Matches.part(found, name);
            if (!printed.isEmpty()) {
                var plain = printed.replace(" ", "").replace(',', '.');
                largest = largest.max(new BigDecimal(plain));
            }
        }
        var factor = unit(found).startsWith("m") ? BigDecimal.ONE : BigDecimal.TEN;
        var size = largest.multiply(factor).setScale(2, RoundingMode.HALF_UP);
        return size.stripTrailingZeros().toPlainString();
    }
}
