package org.consilium.casework;

import java.time.Instant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** All clocks of the case pause, for a coded reason. */
public record CaseHeld(CaseId caseId, HoldReason reason, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.HELD;
    }
}
