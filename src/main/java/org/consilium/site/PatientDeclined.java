package org.consilium.site;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** Whoever was asked said no; nothing of the case was shown to them. */
public record PatientDeclined(CaseId caseId, AccountId by, Instant at) implements Milestone {
    @Override
    public Step step() {
        return Step.PATIENT_DECLINED;
    }
}
