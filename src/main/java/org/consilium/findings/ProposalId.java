package org.consilium.findings;

import java.util.UUID;

/** One line a rule read on a page. */
public record ProposalId(UUID value) {
    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }
}
