package org.consilium.site;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The patient's side said yes to what a doctor opened, and is on the case. */
public record PatientConfirmed(CaseId caseId, AccountId by, Instant at) implements Milestone {
    @Override
    public Step step() {
        return Step.PATIENT_CONFIRMED;
    }
}
