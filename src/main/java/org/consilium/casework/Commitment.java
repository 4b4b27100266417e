package org.consilium.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A running, paused or met clock. */
public record Commitment(
        CommitmentKind kind,
        Instant startedAt,
        Instant dueAt,
        Optional<Instant> metAt,
        Optional<Instant> pausedAt) {
    private static final Duration SOON = Duration.ofHours(2);

    public enum Look {
        RUNNING,
        SOON,
        OVER,
        PAUSED,
        MET
    }

    public Look look(Instant now) {
        if (metAt.isPresent()) {
            return Look.MET;
        }
        if (pausedAt.isPresent()) {
            return Look.PAUSED;
        }
        if (now.isAfter(dueAt)) {
            return Look.OVER;
        }
        return now.isAfter(dueAt.minus(SOON)) ? Look.SOON : Look.RUNNING;
    }
}
