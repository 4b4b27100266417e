package org.consilium.demo;

import static org.consilium.demo.Situation.PREPARING;
import static org.consilium.demo.Situation.RELEASED_UNOPENED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.consilium.shell.Frame;

/** When the turns of one person's story were, counted back from now. */
final class Turns {
    private final DemoPerson person;
    private final int place;
    private final Instant now;
    private final LocalDate today;

    Turns(DemoPerson person, int place, Instant now, LocalDate today) {
        this.person = person;
        this.place = place;
        this.now = now;
        this.today = today;
    }

    Instant registered() {
        if (!person.registered().isBefore(today)) {
            return now.minus(Duration.ofMinutes(35L + place % 2 * 60L));
        }
        var first = person.course().thread().stream().findFirst();
        if (first.isPresent() && moment(first.get()).isBefore(day(person.registered(), 23))) {
            return moment(first.get()).minus(Duration.ofMinutes(70));
        }
        return day(person.registered(), 9)
                .plus(Duration.ofMinutes(40 + Math.floorMod(Seed.of(person.key(), "at"), 330)));
    }

    Instant contacted(Instant registered) {
        return registered.plus(
                Duration.ofMinutes(35 + Math.floorMod(Seed.of(person.key(), "call"), 75)));
    }

    Instant complete() {
        return person.situation() == PREPARING
                ? now.minus(Duration.ofHours(List.of(27L, 20L, 6L, 2L).get(place % 4)))
                : convened().minus(Duration.ofHours(14));
    }

    /** When the panel was complete. */
    Instant convened() {
        return switch (person.situation()) {
            case ROUND_ONE ->
                    now.minus(Duration.ofHours(List.of(27L, 15L, 21L, 9L).get(place % 4)));
            case ROUND_TWO -> now.minus(Duration.ofHours(46));
            case NO_CONSENSUS -> now.minus(Duration.ofHours(70));
            case PLAN_DRAFT -> now.minus(Duration.ofHours(42 - place % 2 * 3L));
            case PLAN_CONFLICT -> now.minus(Duration.ofHours(48));
            default -> released().minus(Duration.ofHours(43));
        };
    }

    Instant released() {
        if (person.situation() == RELEASED_UNOPENED) {
            return now.minus(Duration.ofHours(place % 2 == 0 ? 30 : 6));
        }
        return person.course().thread().stream()
                .filter(said -> said.text().contains("lan is ready"))
                .map(this::moment)
                .findFirst()
                .map(at -> at.minus(Duration.ofMinutes(5)))
                .orElse(now.minus(Duration.ofHours(76)));
    }

    Instant moment(DemoPerson.Said said) {
        return today.plusDays(said.day())
                .atTime(LocalTime.parse(said.time()))
                .atZone(Frame.ZONE)
                .toInstant();
    }

    static Instant day(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Frame.ZONE).toInstant();
    }
}
