package org.consilium.casework;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Monday to Saturday, 9 to 18 in India. */
final class WorkingHours {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private WorkingHours() {}

    /** The instant at which this much working time has passed. */
    static Instant after(Instant start, Duration working) {
        var at = opening(start.atZone(ZONE));
        var left = working;
        while (true) {
            var untilClose = Duration.between(at, at.with(CLOSES));
            if (left.compareTo(untilClose) <= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(untilClose);
            at = opening(at.plusDays(1).with(OPENS));
        }
    }

    private static ZonedDateTime opening(ZonedDateTime at) {
        if (at.getDayOfWeek() == DayOfWeek.SUNDAY || !at.toLocalTime().isBefore(CLOSES)) {
            return opening(at.plusDays(1).with(OPENS));
        }
        return at.toLocalTime().isBefore(OPENS) ? at.with(OPENS) : at;
    }
}
