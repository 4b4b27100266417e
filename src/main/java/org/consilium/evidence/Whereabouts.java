package org.consilium.evidence;

import org.consilium.records.DocumentId;

/** A page of a case on which something waits for a person. */
public record Whereabouts(DocumentId document, int page) {}
