package org.consilium.board;

import java.time.Instant;
import java.util.Optional;
import org.consilium.casework.Commitment;
import org.consilium.casework.Organ;
import org.consilium.kernel.CaseNumber;

/**
 * What an expert has to do on one case. Before the seat is taken it says nothing of the person.
 *
 * @param role of the seat; empty for the chair
 * @param answerBy of an offer
 * @param clock that runs or is paused on the case
 */
public record Duty(
        CaseNumber number,
        Organ organ,
        boolean urgent,
        Kind kind,
        Optional<SeatRole> role,
        Optional<Instant> answerBy,
        Optional<Commitment> clock,
        int done,
        int members) {
    /** In the order of urgency. */
    public enum Kind {
        ANSWER_OFFER,
        DECLARE,
        RATE,
        FILE,
        OPEN_RATING,
        CALL_OR_DECIDE,
        WAIT,
        DECIDED
    }

    public boolean isMine() {
        return kind != Kind.WAIT && kind != Kind.DECIDED;
    }
}
