package org.consilium.findings.web;

import java.util.List;
import java.util.Optional;
import org.consilium.findings.Block;
import org.consilium.findings.Fact;
import org.consilium.findings.Gate;
import org.consilium.findings.Health;
import org.consilium.findings.Proposal;
import org.consilium.findings.Readiness;
import org.consilium.findings.Summary;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/**
 * The editor.
 *
 * @param sent what the board has now
 */
public record SummaryPage(
        CaseNumber number,
        Summary draft,
        List<Proposal> proposals,
        Sources sources,
        Gate gate,
        Optional<Summary> sent,
        Problems problems,
        String reason) {
    public SummaryPage {
        proposals = List.copyOf(proposals);
    }

    public List<Block> blocks() {
        return List.of(Block.values());
    }

    /** Rows of a block; the fields of HEALTH stand for themselves. */
    public List<Fact> rows(Block block) {
        return draft.of(block).stream().filter(fact -> !Health.owns(fact)).toList();
    }

    public Health health() {
        return Health.of(draft.facts());
    }

    public List<Readiness.Item> items() {
        return List.of(Readiness.Item.values());
    }

    /** Where one proposed line stands; documents that may tell the first opinion propose none. */
    public Optional<Source> source(Proposal proposal) {
        return sources.of(proposal.fact());
    }
}
