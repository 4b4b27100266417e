package org.consilium.evidence.checks;

/** How much a contradiction matters, the gravest first. */
public enum Weight {
    /** Both cannot be so. */
    HIGH,
    /** Both can hardly be so. */
    MIDDLE,
    /** May truly have changed, or one of them is hard to read. */
    LOW;

    Weight lower() {
        return this == HIGH ? MIDDLE : LOW;
    }

    boolean isGraverThan(Weight other) {
        return compareTo(other) < 0;
    }
}
