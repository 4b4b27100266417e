package org.consilium.site;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A doctor opened the case; somebody on the patient's side was sent a link. */
public record PatientAsked(CaseId caseId, AccountId by, Instant at) implements Milestone {
    @Override
    public Step step() {
        return Step.PATIENT_ASKED;
    }
}
