package org.consilium.channels;

import java.time.Instant;
import java.util.Optional;

/** Where messages come from on our own asking, such as a mailbox. */
public interface WayIn {
    /** Empty while it works, or where it is not set up. */
    Optional<Shut> shut();

    /**
     * Nothing comes this way now.
     *
     * @param why as in {@code channels.failure.<why>}
     */
    record Shut(Channel channel, String why, Instant since, int tries) {}
}
