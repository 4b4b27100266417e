package org.consilium.followup;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** Somebody asked for another consultation. */
public record ConsultationRequested(
        CaseId caseId, ConsultationId consultationId, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.CONSULTATION_REQUESTED;
    }
}
