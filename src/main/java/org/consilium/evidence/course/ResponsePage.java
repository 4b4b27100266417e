package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** The response table with links to its papers. */
public record ResponsePage(Response response, Links links) {
    /** A minus that is as wide as a plus. */
    private static final String MINUS = "−";

    public boolean isEmpty() {
        return response.isEmpty();
    }

    /** With their sign, as changes are written. */
    public static String signed(BigDecimal number) {
        var plain = number.abs().stripTrailingZeros().toPlainString();
        return switch (number.signum()) {
            case -1 -> MINUS + plain;
            case 1 -> "+" + plain;
            default -> plain;
        };
    }

    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    public int[] columns() {
        return IntStream.range(0, response.scans().size()).toArray();
    }

    @Override
    public String toString() {
        return "ResponsePage[…]";
    }
}
