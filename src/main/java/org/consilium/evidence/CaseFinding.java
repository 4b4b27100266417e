package org.consilium.evidence;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;
import org.consilium.records.DocumentId;

/**
 * A finding of a case: what the program read, where, and what a person said of it.
 *
 * @param said as the program read it, and the place it stands
 * @param decided by whom and when; empty while it is proposed
 */
public record CaseFinding(
        FindingId id, DocumentId document, Finding said, State state, Optional<Decision> decided) {
    /** Nothing but what a person has verified or corrected is a fact. */
    public enum State {
        PROPOSED,
        VERIFIED,
        CORRECTED,
        REJECTED
    }

    /**
     * @param correction the value as it really stands on the page; empty: it was read rightly
     */
    public record Decision(AccountId by, Instant at, Optional<Correction> correction) {}

    /** What a person read on the page instead. */
    public record Correction(String value, Optional<String> unit) {
        @Override
        public String toString() {
            return "Correction[…]";
        }
    }

    public boolean isOpen() {
        return state == State.PROPOSED;
    }

    public boolean isFact() {
        return state == State.VERIFIED || state == State.CORRECTED;
    }

    /** It stands on no page, and nobody has read another value there. */
    public boolean isConcluded() {
        return said.certainty() == Certainty.CONCLUDED && state != State.CORRECTED;
    }

    public int page() {
        return said.place().page();
    }

    public String code() {
        return said.code();
    }

    /** As a person corrected it, else as read. */
    public String value() {
        return decided.flatMap(Decision::correction).map(Correction::value).orElse(said.value());
    }

    /** As a person corrected it, else as read. */
    public Optional<String> unit() {
        var correction = decided.flatMap(Decision::correction);
        return correction.isPresent() ? correction.get().unit() : said.unit();
    }

    @Override
    public String toString() {
        return "CaseFinding[" + id.value() + "]";
    }
}
