package org.consilium.conversation;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A doctor gave words back to whoever wrote them, with a note. */
public record MessageReturned(CaseId caseId, HeldText.Id text, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.MESSAGE_RETURNED;
    }
}
