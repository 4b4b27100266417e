package org.consilium.imaging;

/** What one file of a scanner holds. */
public enum Content {
    PICTURES,
    /** A structured report, made readable as a record of the case. */
    REPORT,
    /** A PDF inside, taken out as a record of the case. */
    DOCUMENT,
    /** Something else: plans, doses, presentation states, waveforms. */
    OTHER
}
