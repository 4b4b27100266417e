package org.consilium.conversation;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** Staff wrote to the family. */
public record MessageSent(CaseId caseId, MessageId messageId, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.MESSAGE_TO_FAMILY;
    }
}
