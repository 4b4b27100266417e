package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The sum of diameters on one scan.
 *
 * @param measured how many of the summed lesions this scan gives a size for
 * @param of how many there are
 * @param first change against the first scan; empty where a lesion has no size here
 * @param smallest change against the smallest earlier sum
 * @param bySize what the sizes alone amount to; empty where they cannot be compared
 * @param isOtherModality the scan was made by another method than what it is compared with
 * @param isFact a person has verified every size in it
 */
public record Sum(
        BigDecimal mm,
        int measured,
        int of,
        Optional<Change> first,
        Optional<Change> smallest,
        Optional<BySize> bySize,
        boolean isOtherModality,
        boolean isFact) {
    /** By the published thresholds; never a verdict. */
    public enum BySize {
        /** Nothing is left of what was summed, and no node is 10 mm or more. */
        ALL_GONE,
        /** At least 30 % smaller than at first. */
        SMALLER,
        BETWEEN,
        /** At least 20 % and 5 mm larger than the smallest. */
        LARGER
    }

    /**
     * @param before the sum it is compared with
     * @param percent to one decimal; empty where nothing was left before
     */
    public record Change(BigDecimal before, BigDecimal mm, Optional<BigDecimal> percent) {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        static Change between(BigDecimal before, BigDecimal now) {
            var more = now.subtract(before);
            var percent =
                    before.signum() == 0
                            ? Optional.<BigDecimal>empty()
                            : Optional.of(
                                    more.multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP));
            return new Change(before, more, percent);
        }

        /** Exactly, before any rounding. */
        boolean isAtLeast(int percentOfBefore) {
            return mm.multiply(HUNDRED)
                            .compareTo(before.multiply(BigDecimal.valueOf(percentOfBefore)))
                    >= 0;
        }

        @Override
        public String toString() {
            return "Change[…]";
        }
    }

    public boolean isWhole() {
        return measured == of;
    }

    @Override
    public String toString() {
        return "Sum[…]";
    }
}
