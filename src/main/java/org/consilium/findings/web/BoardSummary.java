package org.consilium.findings.web;

import java.util.List;
import org.consilium.findings.Block;
import org.consilium.findings.Summary;

/** What was forwarded, as the board reads it. */
public record BoardSummary(Summary summary, Sources sources) {
    /** Those with something in them, and always what is not known. */
    public List<Block> blocks() {
        return List.of(Block.values()).stream()
                .filter(b -> b == Block.NOT_KNOWN || !summary.of(b).isEmpty())
                .toList();
    }
}
