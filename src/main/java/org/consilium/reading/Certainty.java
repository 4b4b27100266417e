package org.consilium.reading;

/** How firmly a value stands on the paper. A person can take together only what is stated. */
public enum Certainty {
    /** Said plainly. */
    STATED,
    /** Hard to read, or at odds with what stands beside it: a person looks first. */
    UNCLEAR,
    /** Not printed: it follows from what is printed, and a person decides whether it does. */
    CONCLUDED
}
