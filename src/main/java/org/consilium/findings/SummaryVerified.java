package org.consilium.findings;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The summary was verified and forwarded to the board. */
public record SummaryVerified(CaseId caseId, int version, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.SUMMARY_VERIFIED;
    }
}
