package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A reference range in the unit of its series, as the laboratory printed it.
 *
 * @param low empty where only an upper end is printed
 * @param high empty where only a lower end is printed
 */
public record Band(Optional<BigDecimal> low, Optional<BigDecimal> high) {}
