package org.consilium.evidence.course;

import java.util.Optional;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Report;
import org.consilium.records.DocumentId;

/**
 * The place on a paper that a line of the course was read from.
 *
 * @param finding empty where the paper as a whole says it
 * @param isFact a person has verified it; else it is proposed
 */
public record Source(DocumentId document, int page, Optional<FindingId> finding, boolean isFact) {
    static Source of(CaseFinding finding) {
        return new Source(
                finding.document(), finding.page(), Optional.of(finding.id()), finding.isFact());
    }

    /** Of a paper that nothing more exact was read from. */
    static Source of(Report report) {
        return new Source(report.document(), 1, Optional.empty(), false);
    }
}
