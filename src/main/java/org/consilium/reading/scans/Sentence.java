package org.consilium.reading.scans;

import org.consilium.reading.Page;
import org.consilium.reading.Place;

/**
 * A sentence or a line of a list, with line breaks as spaces.
 *
 * @param from the first character on the page
 * @param topic the organ that a line of its own announced ("Liver:"), or nothing
 */
record Sentence(Page page, int from, String text, Section section, String topic) {
    Place place(int start, int end) {
        return page.place(from + start, from + end);
    }

    Spot spot(int start, int end) {
        return new Spot(this, start, end);
    }

    Spot whole() {
        return new Spot(this, 0, text.length());
    }

    @Override
    public String toString() {
        return "Sentence[" + section + "]";
    }
}
