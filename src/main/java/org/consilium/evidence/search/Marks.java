package org.consilium.evidence.search;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where on a page stands what was looked for.
 *
 * @param hits how often
 * @param spots the words, by their place in the page
 */
public record Marks(int hits, SortedSet<Integer> spots) {
    public Marks {
        spots = new TreeSet<>(spots);
    }
}
