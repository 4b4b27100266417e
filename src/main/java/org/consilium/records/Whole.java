package org.consilium.records;

import java.util.List;
import java.util.Optional;
import org.consilium.vault.Vault;

/**
 * One file that came in parts, all of them durable. A document takes the parts as its own; the
 * sender deletes them when it became none.
 *
 * @param folder where it lay at the sender's
 */
public record Whole(
        String fileName, Optional<String> folder, long bytes, String sha256, List<Vault.Part> parts)
        implements Photo {
    public Whole {
        parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
        return "Whole[" + bytes + "]";
    }
}
