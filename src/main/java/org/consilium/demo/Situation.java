package org.consilium.demo;

/** How far a person's case has come when the demo starts. */
enum Situation {
    REGISTERED,
    CONTACTED,
    COLLECTING,
    PREPARING,
    ROUND_ONE,
    ROUND_TWO,
    NO_CONSENSUS,
    PLAN_DRAFT,
    PLAN_CONFLICT,
    RELEASED_UNOPENED,
    RELEASED_OPENED,
    RELEASED_WITH_QUESTION,
    CLOSED,
    ON_HOLD,
    WITHDRAWN;

    boolean hasMetTheBoard() {
        return compareTo(ROUND_ONE) >= 0 && compareTo(CLOSED) <= 0;
    }

    boolean hasPlan() {
        return compareTo(PLAN_DRAFT) >= 0 && compareTo(CLOSED) <= 0;
    }
}
