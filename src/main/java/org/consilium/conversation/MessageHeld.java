package org.consilium.conversation;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** Words that only a doctor may say were written and wait for one. */
public record MessageHeld(CaseId caseId, HeldText.Id text, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.MESSAGE_HELD;
    }
}
