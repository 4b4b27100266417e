package org.consilium.plan;

/** What to do next, by when, where nearest, and what it costs. */
public record NextStep(Kind kind, String what, String when, String where, String cost) {
    public enum Kind {
        SEE_DOCTOR,
        TEST,
        OPERATION,
        MEDICINE,
        RADIATION,
        MEDICINE_AND_RADIATION,
        WATCH,
        COMFORT,
        OTHER
    }

    @Override
    public String toString() {
        return "NextStep[" + kind + "]";
    }
}
