package org.consilium.followup;

/** What became of the plan. */
public enum Followed {
    FULLY,
    PARTLY,
    NOT,
    UNKNOWN;

    /** Whether it helps others to know why. */
    boolean needsReason() {
        return this == PARTLY || this == NOT;
    }
}
