package org.consilium.channels;

import java.time.Instant;
import java.util.Optional;

/**
 * One message that leaves the house.
 *
 * @param letter its text is empty in production once it is sent
 * @param failure why the last try failed, as a message key
 */
public record Outgoing(
        OutgoingId id,
        Letter letter,
        State state,
        int tries,
        Instant at,
        Optional<String> providerId,
        Optional<String> failure) {
    /** In the order in which a message goes through them. */
    public enum State {
        QUEUED,
        FAILED,
        SENT,
        DELIVERED,
        READ;

        public boolean isOut() {
            return compareTo(SENT) >= 0;
        }
    }

    public Channel channel() {
        return letter.channel();
    }

    public String recipient() {
        return letter.recipient();
    }

    public String subject() {
        return letter.subject();
    }

    public String text() {
        return letter.text();
    }

    @Override
    public String toString() {
        return "Outgoing[" + id.value() + "]";
    }
}
