package org.consilium.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what happens in the background. */
public final class Eventually {
    /** Far longer than it takes: on a crowded machine late is no failure, only never is. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Eventually() {}

    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(PATIENCE);
    }
}
