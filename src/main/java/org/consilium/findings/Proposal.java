package org.consilium.findings;

/** A line drafted from verified findings, no fact of the sheet before a person took it. */
public record Proposal(ProposalId id, Fact fact) {}
