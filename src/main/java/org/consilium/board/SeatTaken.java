package org.consilium.board;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** An expert declared no conflict and took the seat. */
public record SeatTaken(CaseId caseId, SeatRole role, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.SEAT_TAKEN;
    }
}
