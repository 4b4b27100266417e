package org.consilium.reading;

/** How firmly a value stands on the paper. */
public enum Certainty {
    /** Said plainly. */
    STATED,
    /** Hard to read, or at odds with what stands beside it: a person looks first. */
    UNCLEAR
}
