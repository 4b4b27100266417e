package org.consilium.evidence.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** From the first day to the last that papers name; both are the same for a single day. */
public record Span(LocalDate from, LocalDate to) {
    static Span on(LocalDate day) {
        return new Span(day, day);
    }

    public boolean isDay() {
        return from.equals(to);
    }

    /** No gap between them is longer. */
    boolean isNear(Span other, int days) {
        return ChronoUnit.DAYS.between(to, other.from) <= days
                && ChronoUnit.DAYS.between(other.to, from) <= days;
    }

    @Override
    public String toString() {
        return "Span[…]";
    }

    Span with(Span other) {
        return new Span(
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to);
    }
}
