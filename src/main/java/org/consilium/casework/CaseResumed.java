package org.consilium.casework;

import java.time.Instant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The clocks go on where they stopped. */
public record CaseResumed(CaseId caseId, AccountId by, Instant at) implements Milestone {
    @Override
    public Step step() {
        return Step.RESUMED;
    }
}
