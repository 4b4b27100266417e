package org.consilium.records.glovebox;

/** The work on a file took too long or too much, and was ended. */
final class TooHeavy extends Exception {
    TooHeavy() {
        super("the work on a file was ended");
    }
}
