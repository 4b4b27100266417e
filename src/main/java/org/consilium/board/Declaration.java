package org.consilium.board;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.consilium.kernel.Refused;

/**
 * What an expert declares before a case opens: no conflict of interest, or which. Silence is
 * neither.
 */
public record Declaration(boolean none, Set<Conflict> conflicts, String words) {
    public Declaration {
        conflicts = Set.copyOf(conflicts);
        words = words.strip();
        if (none != conflicts.isEmpty()) {
            throw new Refused("board.declaration");
        }
    }

    public static Declaration noConflict() {
        return new Declaration(true, Set.of(), "");
    }

    /** What is kept of it with the seat or the chair. */
    Seat.Answer answer(Instant at) {
        return new Seat.Answer(
                at,
                none ? Optional.empty() : Optional.of(DeclineReason.CONFLICT),
                conflicts,
                words);
    }

    public static Declaration of(Set<Conflict> conflicts, String words) {
        return new Declaration(false, conflicts, words);
    }

    @Override
    public String toString() {
        return "Declaration[" + conflicts + "]";
    }
}
