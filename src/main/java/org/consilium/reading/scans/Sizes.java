package org.consilium.reading.scans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds lengths: "2.3 x 1.8 cm", "18mm", "2,3 em". */
final class Sizes {
    private static final Pattern DECIMAL = Pattern.compile(".{0,4}[.,].{0,4}");
    private static final String NUMBER =
            "([\\dOolI]{0,2}\\d[\\dOolI]{0,2}(?:[.,][\\dOolIS]{1,2})?|[lI][.,]\\d{1,2})";
    private static final String UNIT =
            "(?:\\s{0,2}(mms?|cms?|em|millimet(?:er|re)s?|centimet(?:er|"
                    + "re)s?)(?![A-Za-z\\d\\u00b2\\u00b3]))";
    private static final String AXIS =
            "(?:\\s{0,2}\\(?(?:AP|TR|TS|CC|SI|ML|LL|CR|transverse|trans|"
                    + "long|short)\\)?(?![A-Za-z]))?";
    private static final String BY = "\\s{0,2}(?:[xX\\u00d7*]|by)\\s{0,2}";
    private static final Pattern SIZE =
            Pattern.compile(
                    "(?<![\\dA-Za-z.,/])"
                            + (NUMBER + AXIS + UNIT + "?" + AXIS)
                            + ("(?:" + BY + NUMBER + AXIS + UNIT + "?" + AXIS + ")?")
                            + ("(?:" + BY + NUMBER + AXIS + UNIT + "?" + AXIS + ")?")
                            + "(?![\\dA-Za-z])(?!\\s?(?:Hg|/\\s?(?:hr|h|sec|s)\\b))");
    private static final Pattern LETTERS = Pattern.compile("[OolIS]");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUGE = BigDecimal.valueOf(400);

    private Sizes() {}

    /**
     * @param mm the largest diameter
     * @param clear false where letters stood for digits
     */
    record Size(int from, int to, BigDecimal mm, boolean clear) {
        String value() {
            return mm.stripTrailingZeros().toPlainString();
        }
    }

    static List<Size> in(String text) {
        var sizes = new ArrayList<Size>();
        var found = SIZE.matcher(text);
        while (found.find()) {
            size(found).ifPresent(sizes::add);
        }
        return sizes;
    }

    private static Optional<Size> size(Matcher found) {
        var last = lastUnit(found);
        if (last.isEmpty() || ("em".equals(last) && !isDecimalOrArea(found))) {
            return Optional.empty();
        }
        var largest = BigDecimal.ZERO;
        for (var n = 1; n <= 5; n += 2) {
            if (found.group(n) != null) {
                var unit = found.group(n + 1) == null ? last : found.group(n + 1);
                largest = largest.max(mm(found.group(n), unit));
            }
        }
        if (largest.signum() == 0 || largest.compareTo(HUGE) > 0) {
            return Optional.empty();
        }
        var clear = !LETTERS.matcher(numbers(found)).find() && !"em".equals(last);
        return Optional.of(new Size(found.start(), found.end(), largest, clear));
    }

    private static String lastUnit(Matcher found) {
        var last = "";
        for (var n = 2; n <= 6; n += 2) {
            if (found.group(n) != null) {
                last = found.group(n).toLowerCase(Locale.ROOT);
            }
        }
        return last;
    }

    private static boolean isDecimalOrArea(Matcher found) {
        return found.group(3) != null || DECIMAL.matcher(numbers(found)).matches();
    }

    private static String numbers(Matcher found) {
        var all = new StringBuilder();
        for (var n = 1; n <= 5; n += 2) {
            if (found.group(n) != null) {
                all.append(found.group(n)).append(' ');
            }
        }
        return all.toString();
    }

    private static BigDecimal mm(String number, String unit) {
        var digits =
                number.replace('O', '0')
                        .replace('o', '0')
                        .replace('l', '1')
                        .replace('I', '1')
                        .replace('S', '5')
                        .replace(',', '.');
        var amount = new BigDecimal(digits);
        return unit.toLowerCase(Locale.ROOT).startsWith("m") ? amount : amount.multiply(TEN);
    }
}
