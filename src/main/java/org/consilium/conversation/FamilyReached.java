package org.consilium.conversation;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The first call that reached the family: the first-contact clock is met. */
public record FamilyReached(CaseId caseId, MessageId messageId, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.CONTACTED;
    }
}
