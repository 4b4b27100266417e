package org.consilium.reading.bundles;

/** What a later version does to an earlier one. */
public enum Relation {
    /** A final report after a preliminary one. */
    FINALISES,
    /** Amended, corrected or revised. */
    REPLACES,
    /** Says more; the earlier one still holds. */
    ADDENDUM;

    /** Whether values of the earlier one no longer count. */
    public boolean isSuperseding() {
        return switch (this) {
            case FINALISES, REPLACES -> true;
            case ADDENDUM -> false;
        };
    }
}
