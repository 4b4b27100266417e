package org.consilium.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.watch.Topic;

/**
 * Somebody wrote words of distress or emergency: a person must look, call, and say what was done.
 *
 * @param caseId empty while the message belongs to no case
 * @param words the line of the list that was found
 * @param excerpt what they wrote
 * @param from the contact it came from, for a message of a channel
 */
public record Alarm(
        Id id,
        Source source,
        Optional<CaseId> caseId,
        Topic topic,
        String words,
        String excerpt,
        Optional<String> from,
        Instant at,
        Optional<Answer> answer) {
    /** One alarm. */
    public record Id(UUID value) {}

    public enum Source {
        /** A message of a channel. */
        ARRIVAL,
        /** A message on the site. */
        MESSAGE,
        /** A question after the plan. */
        QUESTION,
        /** What was written at registration. */
        REQUEST
    }

    /** Who looked after it, and what they did. */
    public record Answer(AccountId by, Instant at, String note) {
        @Override
        public String toString() {
            return "Answer[" + by.value() + "]";
        }
    }

    @Override
    public String toString() {
        return "Alarm[" + id.value() + "]";
    }
}
