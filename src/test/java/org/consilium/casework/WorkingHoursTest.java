package org.consilium.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
    @Test
    void within_a_day_working_time_is_time() {
        assertThat(after("2026-11-23T10:00", 2)).isEqualTo(at("2026-11-23T12:00"));
    }

    @Test
    void what_does_not_fit_before_closing_goes_on_next_morning() {
        assertThat(after("2026-11-23T17:00", 2)).isEqualTo(at("2026-11-24T10:00"));
    }

    @Test
    void a_registration_in_the_evening_counts_from_next_morning() {
        assertThat(after("2026-11-23T21:30", 2)).isEqualTo(at("2026-11-24T11:00"));
    }

    @Test
    void a_registration_before_opening_counts_from_opening() {
        assertThat(after("2026-11-23T05:00", 2)).isEqualTo(at("2026-11-23T11:00"));
    }

    @Test
    void sunday_does_not_count() {
        assertThat(after("2026-11-22T12:00", 2)).isEqualTo(at("2026-11-23T11:00"));
        assertThat(after("2026-11-21T17:30", 2)).isEqualTo(at("2026-11-23T10:30"));
    }

    @Test
    void a_long_time_crosses_several_days() {
        assertThat(after("2026-11-20T16:00", 20)).isEqualTo(at("2026-11-23T18:00"));
    }

    @Test
    void what_fits_exactly_ends_at_closing_time() {
        assertThat(after("2026-11-23T16:00", 2)).isEqualTo(at("2026-11-23T18:00"));
    }

    private static Instant after(String start, int hours) {
        return WorkingHours.after(at(start), Duration.ofHours(hours));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Kolkata")).toInstant();
    }
}
