package org.consilium.findings;

import java.util.UUID;

/** One line that is proposed for the sheet. */
public record ProposalId(UUID value) {
    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }
}
