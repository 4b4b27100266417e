package org.consilium.board;

import java.util.List;
import java.util.Set;

/**
 * One course of treatment on the table.
 *
 * @param by the roles that proposed it
 * @param also titles of what was merged into it
 */
public record Option(OptionId id, Course course, Set<SeatRole> by, List<String> also) {
    public Option {
        by = Set.copyOf(by);
        also = List.copyOf(also);
    }

    public String title() {
        return course.title();
    }

    @Override
    public String toString() {
        return "Option[" + id.value() + "]";
    }
}
