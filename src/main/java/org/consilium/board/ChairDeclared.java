package org.consilium.board;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The chair declared no conflict of interest and may see what a chair may. */
public record ChairDeclared(CaseId caseId, AccountId by, Instant at) implements Milestone {
    @Override
    public Step step() {
        return Step.CHAIR_DECLARED;
    }
}
