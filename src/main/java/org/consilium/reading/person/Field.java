package org.consilium.reading.person;

/**
 * A label and what stands beside or below it.
 *
 * @param strong the label says by itself what it is
 * @param line of the page, from 0
 * @param before what stands on the line before the label
 */
record Field(Label label, boolean strong, String value, int line, String before) {
    @Override
    public String toString() {
        return "Field[" + label + "]";
    }
}
