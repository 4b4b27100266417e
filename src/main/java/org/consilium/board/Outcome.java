package org.consilium.board;

/** What the rule says of a round. */
public enum Outcome {
    CONSENSUS,
    /** A required role rates the leading option 1 to 3. */
    OPEN_CONFLICT,
    NO_AGREEMENT,
    /** A required role is missing, or there are too few or too many members for the rule. */
    NO_QUORUM
}
