package org.consilium.imaging;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.records.DocumentId;

/** The first file of a study is here, of however many. */
public record StudyFiled(CaseId caseId, DocumentId first, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.DOCUMENT_FILED;
    }
}
