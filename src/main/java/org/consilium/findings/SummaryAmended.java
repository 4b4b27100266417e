package org.consilium.findings;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A newer summary went to a board that is at work: what it asked for, or what came later. */
public record SummaryAmended(CaseId caseId, int version, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.MORE_SENT;
    }
}
