package org.consilium.evidence;

import org.consilium.records.DocumentId;

/** A page of a case. */
public record Whereabouts(DocumentId document, int page) {}
