package org.consilium.evidence;

import java.util.Optional;
import org.consilium.evidence.checks.Contradiction;
import org.consilium.evidence.checks.Weight;

/**
 * Two statements that do not fit together.
 *
 * @param settled empty while no person has said what holds
 */
public record OpenQuestion(Contradiction contradiction, Optional<Settled> settled) {
    /** Nothing goes to the board before a person has said what holds. */
    public boolean blocks() {
        return settled.isEmpty() && contradiction.weight() == Weight.HIGH;
    }

    public boolean isOpen() {
        return settled.isEmpty();
    }
}
