package org.consilium.imaging;

/** Whether the person a scanner wrote into its pictures is the one of the case. */
public enum Verdict {
    SAME,
    /** The pictures do not say, or say it in letters we cannot compare. */
    NOT_SAID,
    ANOTHER
}
