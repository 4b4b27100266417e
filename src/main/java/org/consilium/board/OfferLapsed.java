package org.consilium.board;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A required seat is free because its offer was not answered in time. */
public record OfferLapsed(CaseId caseId, SeatRole role, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.OFFER_LAPSED;
    }
}
