package org.consilium.reading.labs;

import java.math.BigDecimal;

/**
 * A value in the one unit that its analyte is compared in.
 *
 * @param group of results that may stand in one trend
 * @param unit UCUM
 */
public record Canonical(String group, BigDecimal value, String unit) {
    @Override
    public String toString() {
        return "Canonical[" + group + "]";
    }
}
