package org.consilium.board;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The rule or the chair decided. */
public record ConsensusReached(CaseId caseId, AccountId by, Instant at) implements Milestone {
    @Override
    public Step step() {
        return Step.CONSENSUS_REACHED;
    }
}
