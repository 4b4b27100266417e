package org.consilium.records;

import java.time.Instant;
import org.consilium.kernel.CaseId;

/** The pages of a document are there to be looked at: newly made, arranged anew, or put back. */
public record PagesMade(CaseId caseId, DocumentId documentId, Instant at) {}
