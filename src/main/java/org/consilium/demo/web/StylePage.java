package org.consilium.demo.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Everything a page is made of, in every state.
 *
 * @param isFamily in the family's size and spacing; else in the staff's
 */
public record StylePage(boolean isFamily) {
    private static final int NINE = 9;

    public List<String> statuses() {
        return List.of("", "ok", "due", "late", "hold");
    }

    /** Nine places for the short names of those who rated so. */
    public List<List<String>> votes() {
        var votes = new ArrayList<List<String>>(Collections.nCopies(NINE, List.of()));
        votes.set(4, List.of("Su"));
        votes.set(6, List.of("RO"));
        votes.set(7, List.of("MO", "Ra", "Pa"));
        return votes;
    }

    public List<String> colours() {
        return List.of("ok", "due", "late", "hold");
    }
}
