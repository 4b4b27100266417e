package org.consilium.casework;

/** A stated preference with its strength and reason, in the family's words. */
public record Wish(Kind kind, Strength strength, String reason) {
    public enum Kind {
        AVOID_SURGERY,
        AVOID_TRAVEL,
        MONEY,
        WORK,
        FERTILITY,
        KEEP_ORGAN_OR_VOICE,
        FAITH,
        PLACE_OF_CARE,
        OTHER
    }

    public enum Strength {
        MUST,
        STRONG,
        WISH
    }

    @Override
    public String toString() {
        return "Wish[" + kind + "]";
    }
}
