package org.consilium.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Language;

/**
 * One line of a list.
 *
 * @param by who added it; empty for what came with the program
 */
public record Watchword(
        Id id, Topic topic, Language language, String words, Optional<AccountId> by, Instant at) {
    /** A line of a list. */
    public record Id(UUID value) {}
}
