package org.consilium.conversation;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A person looked after the last alarm of the case and said what was done. */
public record DistressAnswered(CaseId caseId, Alarm.Id alarm, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.DISTRESS_ANSWERED;
    }
}
