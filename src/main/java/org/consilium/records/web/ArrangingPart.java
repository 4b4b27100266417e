package org.consilium.records.web;

import java.util.List;
import org.consilium.records.Page;
import org.consilium.shell.Problems;

/**
 * Where the pages of a document came from, or stand now.
 *
 * @param sources as they came; empty when nothing was arranged
 * @param parts in which the pages of the sources stand
 * @param by who put them together; empty when nothing was arranged
 * @param begins the pages with which another report can begin; empty when the reader may not say so
 * @param mayUndo whether the reader may put the pages back
 */
public record ArrangingPart(
        List<Thumb> sources,
        List<Thumb> parts,
        String by,
        List<Page> begins,
        boolean mayUndo,
        Problems problems) {
    public ArrangingPart {
        sources = List.copyOf(sources);
        parts = List.copyOf(parts);
        begins = List.copyOf(begins);
    }

    /** A line of the list of what was put together. */
    public Thumb first() {
        return sources.getFirst();
    }

    public boolean isArranged() {
        return !sources.isEmpty();
    }
}
