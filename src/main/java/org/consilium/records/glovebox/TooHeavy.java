package org.consilium.records.glovebox;

/** The work on a file took too long or too much, and was ended. */
final class TooHeavy extends Exception {
    private final boolean starved;

    /**
     * @param starved whether most of its time went by waiting for the machine: no fault of the file
     */
    TooHeavy(boolean starved) {
        super("the work on a file was ended");
        this.starved = starved;
    }

    boolean isStarved() {
        return starved;
    }
}
