package org.consilium.board;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The panel has no chair any more: a conflict, no time, or no answer. */
public record ChairVacated(CaseId caseId, AccountId by, Instant at) implements Milestone {
    @Override
    public Step step() {
        return Step.CHAIR_STEPPED_DOWN;
    }
}
