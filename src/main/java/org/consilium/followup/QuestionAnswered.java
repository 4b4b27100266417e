package org.consilium.followup;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/**
 * A question was answered: by an assistant about the process, by a doctor about everything else.
 */
public record QuestionAnswered(CaseId caseId, QuestionId questionId, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.QUESTION_ANSWERED;
    }
}
