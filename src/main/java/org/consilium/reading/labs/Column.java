package org.consilium.reading.labs;

import java.time.LocalDate;
import java.util.Optional;
import org.consilium.reading.Box;
import org.consilium.reading.Line;

/**
 * A column of a table.
 *
 * @param from where its heading begins on its line
 * @param date of the results below, where the heading is a date
 */
record Column(Role role, int from, int to, Optional<Box> box, Optional<LocalDate> date) {
    private static final double CHARACTERS = 8;
    private static final double SHARE = 0.06;

    /** What stands in a column. */
    enum Role {
        NAME,
        GROUP,
        VALUE,
        UNIT,
        RANGE,
        FLAG,
        METHOD,
        SPECIMEN,
        DATE,
        CODE,
        OTHER
    }

    static Column of(Role role, Line.Cell cell) {
        return new Column(role, cell.from(), cell.to(), cell.box(), Optional.empty());
    }

    /** 2 below each other, else less with every character or part of the page between them. */
    double nearness(Line.Cell cell) {
        if (box.isPresent() && cell.box().isPresent()) {
            var apart = gap(box.get(), cell.box().get()) / SHARE;
            return apart <= 0 ? 2 : Math.max(-2, 1 - apart);
        }
        var apart = Math.max(from - cell.to(), cell.from() - to) / CHARACTERS;
        return apart <= 0 ? 2 : Math.max(-2, 1 - apart);
    }

    private static double gap(Box one, Box other) {
        return Math.max(one.left() - other.right(), other.left() - one.right());
    }
}
