package org.consilium.reading.labs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as people write them. */
final class Rounding {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_UP);

    private Rounding() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Six digits, without zeros that say nothing. */
    static BigDecimal plain(BigDecimal value) {
        var short6 = value.round(SIX).stripTrailingZeros();
        return short6.scale() < 0 ? short6.setScale(0) : short6;
    }
}
