package org.consilium.records;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A document was taken in and is durable. */
public record DocumentFiled(CaseId caseId, DocumentId documentId, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.DOCUMENT_FILED;
    }
}
