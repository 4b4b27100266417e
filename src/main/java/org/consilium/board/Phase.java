package org.consilium.board;

/** How far a board is; follows from seats, opinions and rounds. */
public enum Phase {
    /** A required seat was never offered, or there is no chair. */
    SEATING,
    /** Opinions are being written, each alone. */
    FILING,
    /** All have filed; the chair looks over the options and opens the rating. */
    MERGING,
    RATING,
    /** A round ended without consensus; the chair calls the next or decides. */
    BETWEEN_ROUNDS,
    DECIDED,
    ENDED;

    /** Once all have filed, the seats no longer change. */
    boolean canSeat() {
        return this == SEATING || this == FILING;
    }
}
