package org.consilium.casework;

import java.time.Instant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The case ended, with a reason. */
public record CaseClosed(CaseId caseId, CloseReason reason, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.CLOSED;
    }
}
