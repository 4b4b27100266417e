package org.consilium.casework;

import java.time.Instant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.PatientId;

/** A family or doctor asked for an opinion. */
public record CaseOpened(CaseId caseId, PatientId patientId, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.REGISTERED;
    }
}
