package org.consilium.records;

/** One page of one document, from 1. */
public record PageRef(DocumentId document, int page) {}
