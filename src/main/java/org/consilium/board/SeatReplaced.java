package org.consilium.board;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The seat that was free is offered again, and the panel is complete. */
public record SeatReplaced(CaseId caseId, SeatRole role, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.SEAT_REPLACED;
    }
}
