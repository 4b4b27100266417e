package org.consilium.findings.web;

import java.util.List;
import java.util.Optional;
import org.consilium.findings.Block;
import org.consilium.findings.Summary;
import org.consilium.kernel.CaseNumber;

/**
 * What was forwarded, as the board reads it.
 *
 * @param signer empty: no doctor has signed this version
 * @param maySign whether the reader may put a name under it
 */
public record BoardSummary(
        CaseNumber number,
        Summary summary,
        Sources sources,
        Optional<Signer> signer,
        boolean maySign) {
    /**
     * @param registrationNumber empty where none is known
     */
    public record Signer(String name, Optional<String> registrationNumber) {}

    /** Those with something in them, and always what is not known. */
    public List<Block> blocks() {
        return List.of(Block.values()).stream()
                .filter(b -> b == Block.NOT_KNOWN || !summary.of(b).isEmpty())
                .toList();
    }
}
