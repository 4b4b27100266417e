package org.consilium.findings;

/** A line that a rule read on a page, no fact before a person took it. */
public record Proposal(ProposalId id, Fact fact) {}
