package org.consilium.casework;

import java.time.Instant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/**
 * An event that is a step of a case. Modules above implement it; casework alone listens and moves
 * stage, timeline, commitments and tasks, in the transaction of the event, so that a stage never
 * lags behind what happened.
 */
public interface Milestone {
    CaseId caseId();

    Step step();

    AccountId by();

    Instant at();
}
