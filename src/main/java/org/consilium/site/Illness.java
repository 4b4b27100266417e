package org.consilium.site;

import java.util.Optional;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.Organ;

/** What was found, when, and what was proposed. */
public record Illness(
        Organ organ,
        Optional<Integer> foundYear,
        Optional<Integer> foundMonth,
        FirstOpinion firstOpinion) {
    @Override
    public String toString() {
        return "Illness[" + organ + "]";
    }
}
