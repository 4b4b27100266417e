package org.consilium.records.glovebox;

/** What makes a photographed page hard to read: a hint to take it again, never a verdict. */
public enum Doubt {
    BLUR,
    DARK,
    GLARE
}
