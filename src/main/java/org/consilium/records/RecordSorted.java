package org.consilium.records;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A person said what a document is and of when. */
public record RecordSorted(CaseId caseId, DocumentId documentId, AccountId by, Instant at)
        implements Milestone {
    @Override
    public Step step() {
        return Step.RECORD_SORTED;
    }
}
