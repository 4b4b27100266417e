package org.consilium.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message that leaves the house.
 *
 * @param text without any health data; empty in production once it is sent
 * @param failure why the last try failed, as a message key
 */
public record Outgoing(
        UUID id,
        Channel channel,
        String recipient,
        String subject,
        String text,
        State state,
        int tries,
        Instant at,
        Optional<String> failure) {
    public enum Channel {
        SMS,
        EMAIL
    }

    public enum State {
        QUEUED,
        SENT,
        FAILED
    }

    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}
