package org.consilium.findings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/**
 * The one-page case for the board.
 *
 * @param question to the board, one sentence
 * @param forwarded who verified and forwarded it, when, and why though the gate was shut; empty:
 *     still a draft
 */
public record Summary(
        int version,
        String question,
        List<Fact> facts,
        Readiness readiness,
        Optional<Forwarded> forwarded) {
    public record Forwarded(AccountId by, Instant at, Optional<String> overrideReason) {}

    public Summary {
        facts = List.copyOf(facts);
    }

    public List<Fact> of(Block block) {
        return facts.stream().filter(f -> f.block() == block).toList();
    }

    @Override
    public String toString() {
        return "Summary[" + version + "]";
    }
}
