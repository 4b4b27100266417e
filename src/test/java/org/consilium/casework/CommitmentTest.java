package org.consilium.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final Instant DUE = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void it_runs_then_is_due_soon_then_is_over() {
        var clock = clock(Optional.empty(), Optional.empty());
        assertThat(clock.look(DUE.minus(Duration.ofHours(3)))).isEqualTo(Commitment.Look.RUNNING);
        assertThat(clock.look(DUE.minus(Duration.ofMinutes(119)))).isEqualTo(Commitment.Look.SOON);
        assertThat(clock.look(DUE)).isEqualTo(Commitment.Look.SOON);
        assertThat(clock.look(DUE.plusSeconds(1))).isEqualTo(Commitment.Look.OVER);
    }

    @Test
    void a_paused_clock_is_never_over() {
        var clock = clock(Optional.empty(), Optional.of(DUE.minusSeconds(60)));
        assertThat(clock.look(DUE.plus(Duration.ofDays(9)))).isEqualTo(Commitment.Look.PAUSED);
    }

    @Test
    void a_met_clock_stays_met() {
        var clock = clock(Optional.of(DUE.minusSeconds(60)), Optional.empty());
        assertThat(clock.look(DUE.plus(Duration.ofDays(9)))).isEqualTo(Commitment.Look.MET);
    }

    @Test
    void an_urgent_round_is_four_hours() {
        assertThat(CommitmentKind.ROUND.length(Urgency.URGENT)).isEqualTo(Duration.ofHours(4));
        assertThat(CommitmentKind.ROUND.length(Urgency.NORMAL)).isEqualTo(Duration.ofHours(24));
        assertThat(CommitmentKind.CONSENSUS.length(Urgency.URGENT)).isEqualTo(Duration.ofHours(48));
    }

    private static Commitment clock(Optional<Instant> met, Optional<Instant> paused) {
        return new Commitment(
                CommitmentKind.FIRST_CONTACT, DUE.minus(Duration.ofDays(1)), DUE, met, paused);
    }
}
