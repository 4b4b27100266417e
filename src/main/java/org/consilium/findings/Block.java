package org.consilium.findings;

/** The blocks of a tumor-board case sheet, in the order they are read. */
public enum Block {
    PERSON,
    HEALTH,
    HISTORY,
    PATHOLOGY,
    IMAGING,
    LABS,
    STAGE,
    TREATMENT_SO_FAR,
    TRIALS,
    NOT_KNOWN
}
