package org.consilium.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.consilium.kernel.CaseId;

/** What shares one key: a case, or a message that belongs to no case yet. */
public record Scope(UUID id) {
    public static Scope of(CaseId caseId) {
        return new Scope(caseId.value());
    }

    /** Bound into every ciphertext, so that bytes moved to another scope do not open. */
    byte[] bound() {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
