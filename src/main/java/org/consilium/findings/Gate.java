package org.consilium.findings;

import java.util.List;
import java.util.Optional;
import org.consilium.kernel.Refused;
import org.consilium.records.Checklist;

/**
 * What a case must have before it goes to the board; a special reason opens it unless a hindrance
 * is hard.
 */
public record Gate(Readiness readiness, List<Checklist.Line> missing, List<Hindrance> hindrances) {
    public Gate {
        missing = List.copyOf(missing);
        hindrances = List.copyOf(hindrances);
    }

    public boolean isOpen() {
        return readiness.isEnough() && missing.isEmpty() && hindrances.isEmpty();
    }

    /** What must be settled first, whatever the reason. */
    public Optional<Hindrance> shut() {
        return hindrances.stream().filter(Hindrance::isHard).findFirst();
    }

    void refuseUnlessThrough(Optional<String> reason) {
        shut().ifPresent(
                        hindrance -> {
                            throw new Refused(hindrance.refusal());
                        });
        if (!isOpen() && reason.isEmpty()) {
            throw new Refused("summary.gate");
        }
    }
}
