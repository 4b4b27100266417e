package org.consilium.commandcenter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Commitment;
import org.consilium.casework.Stage;

/**
 * One case as the command center sees it at one moment: no name, no finding.
 *
 * @param clock the clock that is due next
 * @param isAlarming whether words of distress came in that nobody looked after
 */
public record CaseNow(
        CaseFile file,
        Optional<Commitment> clock,
        Instant lastStep,
        boolean isAlarming,
        Instant at) {
    private static final Duration QUIET = Duration.ofDays(3);

    public boolean isOpen() {
        return file.stage().isOpen();
    }

    public boolean isHeld() {
        return isOpen() && file.hold().isPresent();
    }

    public boolean isOver() {
        return looks(Commitment.Look.OVER);
    }

    public boolean isSoon() {
        return looks(Commitment.Look.SOON);
    }

    /** Nothing happened for three days though nobody said why. After the plan, silence is fine. */
    public boolean isQuiet() {
        return isOpen()
                && !isHeld()
                && file.stage() != Stage.RELEASED
                && !lastStep.plus(QUIET).isAfter(at);
    }

    public boolean isStuck() {
        return isHeld() || isQuiet() || isOver();
    }

    private boolean looks(Commitment.Look look) {
        return isOpen() && !isHeld() && clock.filter(c -> c.look(at) == look).isPresent();
    }
}
