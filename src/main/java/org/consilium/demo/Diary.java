package org.consilium.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens to one person and when: told in the order in which it happens. */
final class Diary {
    private static final Duration BREATH = Duration.ofSeconds(40);

    private final Instant now;
    private final List<Moment> moments = new ArrayList<>();

    Diary(Instant now) {
        this.now = now;
    }

    /**
     * @param what says it in the report of a fill that stopped
     */
    record Moment(Instant at, String what, Runnable deed) {}

    /** Never before what was told last, and never after now. */
    void at(Instant wanted, String what, Runnable deed) {
        var earliest = moments.isEmpty() ? wanted : moments.getLast().at().plus(BREATH);
        var at = wanted.isBefore(earliest) ? earliest : wanted;
        moments.add(new Moment(at.isAfter(now) ? now : at, what, deed));
    }

    void soon(String what, Runnable deed) {
        at(moments.getLast().at().plus(BREATH), what, deed);
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }
}
