package org.consilium.commandcenter.web;

import java.time.Duration;
import java.util.Optional;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Commitment;
import org.consilium.commandcenter.CaseNow;
import org.consilium.shell.Frame;

/** One case in a row of the wall or of a list: its number, never a name. */
public record CaseLine(CaseNow now, String centre, Optional<String> assistant) {
    public CaseFile file() {
        return now.file();
    }

    public String clockKind() {
        if (now.isHeld()) {
            return "hold";
        }
        return !now.isOpen() ? "ok" : now.isOver() ? "late" : now.isSoon() ? "due" : "";
    }

    public String clockIcon() {
        return switch (clockKind()) {
            case "hold" -> "pause";
            case "late" -> "warn";
            case "ok" -> "check";
            default -> "clock";
        };
    }

    public String clockText(Frame frame) {
        if (now.isHeld()) {
            var since = file().hold().orElseThrow().since();
            return frame.t("casework.clock.paused", frame.span(Duration.between(since, now.at())));
        }
        if (!now.isOpen()) {
            return frame.t("case.stage", file().stage());
        }
        return now.clock().map(clock -> text(clock, frame)).orElse(frame.t("command.noClock"));
    }

    /** What the clock is about, or why it stands still. */
    public String matter(Frame frame) {
        if (now.isHeld()) {
            return frame.t("case.hold", file().hold().orElseThrow().reason());
        }
        return now.clock()
                .filter(c -> now.isOpen())
                .map(c -> frame.t("case.clock", c.kind()))
                .orElse("–");
    }

    public String quietFor(Frame frame) {
        return frame.span(Duration.between(now.lastStep(), now.at()));
    }

    private String text(Commitment clock, Frame frame) {
        var left = frame.span(Duration.between(now.at(), clock.dueAt()));
        return now.isOver()
                ? frame.t("casework.clock.over", left)
                : frame.t("casework.clock.in", left);
    }
}
