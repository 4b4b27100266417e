package org.consilium.evidence;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.reading.Whose;
import org.consilium.reading.person.Match;
import org.consilium.records.DocumentId;

/**
 * A page that names somebody who is not clearly the patient.
 *
 * @param whose as the page says
 * @param match why it does not fit
 * @param decided empty while nobody has looked
 */
public record StrangePage(
        DocumentId document, int page, Whose whose, Match match, Optional<Decision> decided) {
    /**
     * @param ours whether it is about the patient after all
     */
    public record Decision(boolean ours, String reason, AccountId by, Instant at) {
        @Override
        public String toString() {
            return "Decision[" + ours + "]";
        }
    }

    /** Nothing goes to the board until a person has decided. */
    public boolean blocks() {
        return decided.isEmpty() && match.verdict() == Match.Verdict.MISMATCH;
    }

    public boolean isOpen() {
        return decided.isEmpty();
    }

    /** A person said that it is about somebody else. */
    public boolean isForeign() {
        return decided.filter(d -> !d.ours()).isPresent();
    }

    @Override
    public String toString() {
        return "StrangePage[" + document.value() + " " + page + "]";
    }
}
