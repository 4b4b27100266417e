package org.consilium.commandcenter;

import java.time.Instant;

/**
 * Something that did not get through and can be tried again.
 *
 * @param what name of the job, channel of the message or name of the listener: never a person
 * @param why message key of the reason
 */
public record Trouble(Kind kind, String id, String what, String why, Instant since, int tries) {
    /** Nobody need press a button for it. */
    public boolean isTriedByItself() {
        return kind == Kind.WAY_IN;
    }

    public enum Kind {
        MESSAGE,
        JOB,
        EVENT,
        /** A way in, such as the mailbox; it is tried again by itself. */
        WAY_IN
    }
}
