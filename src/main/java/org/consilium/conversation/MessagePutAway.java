package org.consilium.conversation;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** Whoever wrote held or returned words put them away. */
public record MessagePutAway(CaseId caseId, HeldText.Id text, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.MESSAGE_PUT_AWAY;
    }
}
