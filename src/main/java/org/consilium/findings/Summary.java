package org.consilium.findings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/**
 * The one-page case for the board.
 *
 * @param question to the board, one sentence
 * @param forwarded who verified and forwarded it, when, and why though the gate was shut; empty:
 *     still a draft
 * @param signed by the doctor who compared it with its pages, and when
 */
public record Summary(
        int version,
        String question,
        List<Fact> facts,
        Readiness readiness,
        Optional<Forwarded> forwarded,
        Optional<Signed> signed) {
    public record Forwarded(AccountId by, Instant at, Optional<String> overrideReason) {}

    public record Signed(AccountId by, Instant at) {}

    public Summary {
        facts = List.copyOf(facts);
    }

    /** Somebody's draft, which nobody has judged. */
    static Summary draft(int version, String question, List<Fact> facts) {
        return new Summary(
                version,
                question,
                facts,
                new Readiness(Map.of()),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with other words in it, as entered. */
    public Summary with(String otherQuestion, List<Fact> otherFacts) {
        return new Summary(version, otherQuestion, otherFacts, readiness, forwarded, signed);
    }

    Summary judged(Readiness now) {
        return new Summary(version, question, facts, now, forwarded, signed);
    }

    public List<Fact> of(Block block) {
        return facts.stream().filter(f -> f.block() == block).toList();
    }

    @Override
    public String toString() {
        return "Summary[" + version + "]";
    }
}
