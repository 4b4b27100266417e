package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The size of a lesion on one scan.
 *
 * @param site as printed
 * @param mm the longest diameter; zero where the report says the lesion is gone
 * @param across the shorter diameter, where both are printed
 */
public record Measure(String site, BigDecimal mm, Optional<BigDecimal> across, Source source) {
    public boolean isGone() {
        return mm.signum() == 0;
    }

    boolean isSameAs(Measure other) {
        return mm.compareTo(other.mm) == 0;
    }

    @Override
    public String toString() {
        return "Measure[…]";
    }
}
