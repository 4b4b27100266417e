package org.consilium.board;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The chair called a further round. */
public record RoundCalled(CaseId caseId, int round, AccountId by, Instant at) implements Milestone {
    @Override
    public Step step() {
        return Step.ROUND_CALLED;
    }
}
