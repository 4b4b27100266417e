package org.consilium.board;

/** Kind of treatment in an option. */
public enum Modality {
    SURGERY,
    SYSTEMIC,
    RADIATION,
    CHEMORADIATION,
    WATCH,
    SUPPORTIVE,
    TESTS
}
