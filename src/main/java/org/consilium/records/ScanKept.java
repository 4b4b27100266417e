package org.consilium.records;

import java.time.Instant;
import org.consilium.kernel.CaseId;

/**
 * One file of a scan was taken in and is durable. Hundreds of them are one study, which is what is
 * told.
 */
public record ScanKept(CaseId caseId, DocumentId documentId, Instant at) {}
