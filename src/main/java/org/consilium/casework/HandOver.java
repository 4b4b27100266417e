package org.consilium.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;

/**
 * A case passed from one assistant to another.
 *
 * @param from who held it before; empty when nobody did
 * @param by who passed it on: the one before, or the command center for somebody who is away
 * @param readAt when the receiver had read the note
 */
public record HandOver(
        Id id,
        Optional<AccountId> from,
        AccountId to,
        AccountId by,
        String note,
        Instant at,
        Optional<Instant> readAt) {
    /** One hand-over. */
    public record Id(UUID value) {}

    public boolean isUnread() {
        return readAt.isEmpty();
    }

    @Override
    public String toString() {
        return "HandOver[" + id.value() + "]";
    }
}
