package org.consilium.plan;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A new version superseded a released one. */
public record PlanAmended(CaseId caseId, int version, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.PLAN_AMENDED;
    }
}
