package org.consilium.records;

import java.time.Instant;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** A person declared the records complete. */
public record RecordsComplete(CaseId caseId, AccountId by, Instant at) implements Milestone {
    @Override
    public Step step() {
        return Step.RECORDS_COMPLETE;
    }
}
