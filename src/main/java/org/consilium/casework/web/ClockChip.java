package org.consilium.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Commitment;
import org.consilium.shell.Frame;

/**
 * How the clock of a case looks: shape, word and colour.
 *
 * @param kind as the component has it: empty, ok, due, late, hold
 */
public record ClockChip(String kind, String icon, String text) {
    static ClockChip of(CaseFile file, Optional<Commitment> clock, Frame frame) {
        if (file.hold().isPresent() && file.stage().isOpen()) {
            return held(file.hold().get().since(), frame);
        }
        return clock.map(c -> of(c, frame))
                .orElseGet(() -> new ClockChip("ok", "check", frame.t("case.stage", file.stage())));
    }

    static ClockChip of(Commitment clock, Frame frame) {
        var now = frame.now();
        var left = frame.span(Duration.between(now, clock.dueAt()));
        return switch (clock.look(now)) {
            case OVER -> new ClockChip("late", "warn", frame.t("casework.clock.over", left));
            case SOON -> new ClockChip("due", "clock", frame.t("casework.clock.in", left));
            case RUNNING -> new ClockChip("", "clock", frame.t("casework.clock.in", left));
            case PAUSED -> held(clock.pausedAt().orElse(now), frame);
            case MET ->
                    new ClockChip(
                            "ok",
                            "check",
                            frame.t(
                                    "casework.clock.met",
                                    frame.dateTime(clock.metAt().orElse(now))));
        };
    }

    private static ClockChip held(Instant since, Frame frame) {
        return new ClockChip(
                "hold",
                "pause",
                frame.t("casework.clock.paused", frame.span(Duration.between(since, frame.now()))));
    }
}
