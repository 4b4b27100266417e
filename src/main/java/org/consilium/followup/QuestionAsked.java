package org.consilium.followup;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The family or the treating doctor asked about a released plan. */
public record QuestionAsked(CaseId caseId, QuestionId questionId, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.QUESTION_ASKED;
    }
}
