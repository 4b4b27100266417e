package org.consilium.followup;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** Somebody said whether the plan was followed. */
public record OutcomeReported(CaseId caseId, Followed followed, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.OUTCOME_REPORTED;
    }
}
