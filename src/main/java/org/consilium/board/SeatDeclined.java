package org.consilium.board;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A seat is free: declined, given back or taken back. */
public record SeatDeclined(CaseId caseId, SeatRole role, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.SEAT_DECLINED;
    }
}
