package org.consilium.plan;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/**
 * A member cannot stand behind a section; blocks until the member takes it back or the chair
 * settles it in words.
 */
public record Flag(
        Section section,
        AccountId by,
        String name,
        String reason,
        Instant at,
        Optional<Settlement> settled) {
    public record Settlement(AccountId by, String answer, Instant at) {}

    public boolean isOpen() {
        return settled.isEmpty();
    }

    Flag settle(Settlement settlement) {
        return new Flag(section, by, name, reason, at, Optional.of(settlement));
    }

    @Override
    public String toString() {
        return "Flag[" + section + "]";
    }
}
