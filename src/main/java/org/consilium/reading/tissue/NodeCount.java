package org.consilium.reading.tissue;

import java.util.OptionalInt;

/**
 * Lymph nodes of one part of a specimen, or of all.
 *
 * @param isTotal whether the report says so, as its synoptic part does
 */
record NodeCount(
        OptionalInt positive, OptionalInt examined, boolean isTotal, Mark mark, String rule) {
    boolean isPair() {
        return positive.isPresent() && examined.isPresent();
    }

    boolean says(NodeCount other) {
        return positive.equals(other.positive) && examined.equals(other.examined);
    }

    boolean isImpossible() {
        return isPair() && positive.getAsInt() > examined.getAsInt();
    }

    @Override
    public String toString() {
        return "NodeCount[" + positive + "/" + examined + "]";
    }
}
