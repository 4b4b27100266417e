package org.consilium.casework;

import java.time.Instant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The family took the request back: experts lose their access at once. */
public record CaseWithdrawn(CaseId caseId, AccountId by, Instant at) implements Milestone {
    @Override
    public Step step() {
        return Step.WITHDRAWN;
    }
}
