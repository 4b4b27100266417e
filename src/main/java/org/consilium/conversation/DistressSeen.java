package org.consilium.conversation;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** Words of distress or emergency came in; somebody must look at once. */
public record DistressSeen(CaseId caseId, Alarm.Id alarm, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.DISTRESS_SEEN;
    }
}
