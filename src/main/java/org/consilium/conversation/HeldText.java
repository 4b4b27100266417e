package org.consilium.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.channels.Channel;
import org.consilium.kernel.AccountId;
import org.consilium.watch.Topic;

/**
 * What an assistant wrote and only a doctor may say: kept whole, sent to nobody until a doctor of
 * the case has read it.
 *
 * @param text as it was written; once approved, as the doctor left it
 * @param words what was found in it
 */
public record HeldText(
        Id id,
        AccountId by,
        String text,
        Optional<Channel> via,
        Instant at,
        Topic topic,
        String words,
        State state,
        Optional<Decision> decision) {
    /** One text. */
    public record Id(UUID value) {}

    public enum State {
        HELD,
        APPROVED,
        RETURNED,
        /** The one who wrote it put it away. */
        TAKEN_BACK
    }

    /** What the doctor said to it; the note is empty for an approval. */
    public record Decision(AccountId by, Instant at, String note) {
        @Override
        public String toString() {
            return "Decision[" + by.value() + "]";
        }
    }

    @Override
    public String toString() {
        return "HeldText[" + id.value() + "]";
    }
}
