package org.consilium.board;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A member filed the opinion, alone. */
public record OpinionFiled(CaseId caseId, SeatRole role, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.OPINION_FILED;
    }
}
