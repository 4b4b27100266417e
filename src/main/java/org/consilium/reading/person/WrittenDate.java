package org.consilium.reading.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as it stands in a text.
 *
 * @param first the number that comes first: the day in India
 * @param second the number after it: the month
 * @param isOpen whether the order of day and month has to be guessed
 */
record WrittenDate(int from, int to, int first, int second, int year, boolean isOpen) {
    /** With the month in words, or from the year down. */
    static WrittenDate plain(int from, int to, int day, int month, int year) {
        return new WrittenDate(from, to, day, month, year, false);
    }

    boolean provesMonthFirst() {
        return isOpen && first <= 12 && second > 12;
    }

    boolean provesDayFirst() {
        return isOpen && first > 12 && second <= 12;
    }

    Optional<LocalDate> read(DayOrder order) {
        if (!isOpen || provesDayFirst() || first == second) {
            return on(first, second);
        }
        if (provesMonthFirst()) {
            return on(second, first);
        }
        return switch (order) {
            case DAY_FIRST -> on(first, second);
            case MONTH_FIRST -> on(second, first);
            case UNCLEAR -> Optional.empty();
        };
    }

    private Optional<LocalDate> on(int day, int month) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
