package org.consilium.plan;

/** The parts of a plan, in the order they are read; each has its author and may be in conflict. */
public enum Section {
    SUMMARY,
    SEEN,
    INTENT,
    RECOMMENDED,
    REASON,
    ALTERNATIVES,
    IF_REFUSED,
    TESTS_FIRST,
    DIFFERENCES,
    WISHES,
    NEXT_STEPS,
    FOLLOW_UP,
    WARNINGS,
    ANSWERS,
    EVIDENCE,
    LIMITS;

    /** Without it a plan says too little to be signed. */
    public boolean isRequired() {
        return switch (this) {
            case SUMMARY,
                    SEEN,
                    INTENT,
                    RECOMMENDED,
                    REASON,
                    IF_REFUSED,
                    NEXT_STEPS,
                    FOLLOW_UP,
                    WARNINGS ->
                    true;
            case ALTERNATIVES, TESTS_FIRST, DIFFERENCES, WISHES, ANSWERS, EVIDENCE, LIMITS -> false;
        };
    }
}
