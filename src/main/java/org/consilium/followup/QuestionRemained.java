package org.consilium.followup;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/**
 * Another question was answered and this one still waits: its clock and task go on from when it was
 * asked.
 */
public record QuestionRemained(CaseId caseId, QuestionId questionId, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.QUESTION_ASKED;
    }
}
