package org.consilium.records;

import java.time.Instant;
import org.consilium.kernel.CaseId;

/** The pages of a document are there. */
public record PagesMade(CaseId caseId, DocumentId documentId, Instant at) {}
