package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A laboratory value as printed and, where that can be, in the unit of its series.
 *
 * @param amount empty without a unit that can be converted
 * @param printed value and unit
 * @param range as printed
 * @param band the range in the unit of the series; empty where it cannot be told for certain
 * @param flag as printed, never computed
 */
public record Result(
        Optional<BigDecimal> amount,
        Bound bound,
        String printed,
        Optional<String> range,
        Optional<Band> band,
        Optional<String> flag) {
    /** Whether the value itself was measured, or only a limit that it lies beyond. */
    public enum Bound {
        EXACT,
        BELOW,
        ABOVE;

        /** Before the value, where it is a limit. */
        public String sign() {
            return switch (this) {
                case EXACT -> "";
                case BELOW -> "<";
                case ABOVE -> ">";
            };
        }

        static Bound of(String value) {
            if (value.startsWith("<")) {
                return BELOW;
            }
            return value.startsWith(">") ? ABOVE : EXACT;
        }
    }

    boolean isSameAs(Result other) {
        return bound == other.bound
                && amount.isPresent()
                && other.amount.isPresent()
                && amount.get().compareTo(other.amount.get()) == 0;
    }

    @Override
    public String toString() {
        return "Result[…]";
    }
}
