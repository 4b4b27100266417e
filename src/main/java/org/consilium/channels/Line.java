package org.consilium.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/**
 * One channel as what leaves over it finds it.
 *
 * @param failing set from the first failure after which nothing got through
 * @param off set while a person keeps it off
 */
public record Line(Channel channel, Optional<Failing> failing, Optional<Off> off) {
    /** Shorter troubles are waited out. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(2);

    /**
     * @param last when it was last tried in vain
     * @param why as in {@code channels.failure.<why>}
     */
    public record Failing(Instant since, Instant last, String why) {}

    public record Off(Instant since, AccountId by, String why) {
        @Override
        public String toString() {
            return "Off[" + since + "]";
        }
    }

    /** One failure alone says little: it is down once others followed for some minutes. */
    public boolean isDown() {
        return failing.filter(f -> !f.last().isBefore(f.since().plus(PATIENCE))).isPresent();
    }

    public boolean works() {
        return !isDown() && off.isEmpty();
    }

    /** While it is down, now and then a message is sent there all the same, to see. */
    boolean isDueForATry(Instant now) {
        return failing.filter(f -> now.isBefore(f.last().plus(BETWEEN_TRIES))).isEmpty();
    }
}
