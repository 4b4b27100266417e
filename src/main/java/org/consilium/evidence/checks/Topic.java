package org.consilium.evidence.checks;

/** What a contradiction is about. */
public enum Topic {
    /** ER, PR or HER2. */
    RECEPTOR,
    SIDE,
    /** T, N, M, nodes or size against each other, the scans or the stage. */
    STAGE,
    HISTOLOGY,
    GRADE,
    /** Mismatch repair, microsatellites, PD-L1, single genes. */
    MARKER_CHANGED,
    /** An organ or test that a person of the registered sex has not. */
    SEX,
    /** A tumour hardly ever seen at the registered age. */
    AGE,
    /** Two reports on one specimen; the later one stands for the earlier. */
    OLD_AGAINST_NEW,
    /** The Gleason score against the grade group of the same report. */
    GLEASON,
    /** Two results of one day that one person cannot have had. */
    LAB_IMPOSSIBLE
}
