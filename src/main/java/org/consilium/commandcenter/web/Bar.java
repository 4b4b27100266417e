package org.consilium.commandcenter.web;

import org.consilium.commandcenter.Selection;

/**
 * A number with a name, a length and the cases behind it.
 *
 * @param kind as the meter has it: empty, due, late, hold
 */
public record Bar(String label, long count, long most, String kind, Selection selection) {
    public String address() {
        return selection.address();
    }

    /** A meter needs a range. */
    public long range() {
        return Math.max(1, most);
    }
}
