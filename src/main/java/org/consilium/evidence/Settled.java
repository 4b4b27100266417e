package org.consilium.evidence;

import java.time.Instant;
import org.consilium.kernel.AccountId;

/** What a person said of two statements that do not fit together. */
public record Settled(Holds holds, String reason, AccountId by, Instant at) {
    /** Which of the two stands. */
    public enum Holds {
        ONE,
        OTHER,
        /** Both are true, at their times or of their places. */
        BOTH
    }

    @Override
    public String toString() {
        return "Settled[" + holds + "]";
    }
}
