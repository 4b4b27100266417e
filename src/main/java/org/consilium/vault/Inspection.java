package org.consilium.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A look through all bytes that rows refer to and through all that lie in the store.
 *
 * @param end empty while it goes on
 * @param wanted how many the rows refer to
 * @param lookedAt how many of them were read through
 * @param bytes how many bytes these were
 * @param missing rows without bytes
 * @param damaged what does not open, or is not what came
 * @param orphans bytes without a row, thrown away unless they were too many
 */
public record Inspection(
        UUID id,
        Instant begin,
        Optional<Instant> end,
        long wanted,
        long lookedAt,
        long bytes,
        int missing,
        int damaged,
        int orphans,
        boolean orphansKept) {
    /** Nothing to do for anybody. */
    public boolean isClean() {
        return missing == 0 && damaged == 0 && !orphansKept;
    }

    public Optional<Duration> took() {
        return end.map(to -> Duration.between(begin, to));
    }

    /** Something that is not as it should be, under the name its bytes have or should have. */
    public record Finding(Kind kind, String name) {
        public enum Kind {
            MISSING,
            DAMAGED,
            ORPHAN
        }
    }
}
