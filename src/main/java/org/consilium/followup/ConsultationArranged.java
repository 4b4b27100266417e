package org.consilium.followup;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** Date and place of a consultation stand. */
public record ConsultationArranged(
        CaseId caseId, ConsultationId consultationId, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.CONSULTATION_ARRANGED;
    }
}
