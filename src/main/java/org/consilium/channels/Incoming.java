package org.consilium.channels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.kernel.Contact;

/**
 * One message as a channel brought it.
 *
 * @param line our number or mailbox that it came to
 * @param providerId the provider's id of the message, the same however often it is brought
 * @param proven whether the channel vouches that the sender is who it says: always for a phone, for
 *     a mail when its sender's host signed or sent it
 * @param name what the sender calls themselves there; "" when the channel tells none
 * @param at when it was sent, as the channel says
 * @param text the words in it; "" when it has none
 * @param about the provider's id of the message that this one answers, reacts to, edits or deletes
 */
public record Incoming(
        Channel channel,
        String line,
        String providerId,
        Contact from,
        boolean proven,
        String name,
        Instant at,
        Form form,
        String text,
        Optional<String> about,
        List<Enclosure> enclosures) {
    /** What it is, whatever the channel calls it. */
    public enum Form {
        WORDS,
        FILES,
        PLACE,
        PEOPLE,
        /** A button or a line of a list that we offered; the text is its id. */
        CHOICE,
        REACTION,
        EDITED,
        DELETED,
        /** The provider's own word, such as a changed number. */
        SYSTEM,
        /** A kind that this program does not know; kept, for a person to ask about. */
        UNKNOWN;

        /** Whether it changes the message it is about instead of standing for itself. */
        public boolean isAboutAnother() {
            return this == REACTION || this == EDITED || this == DELETED;
        }
    }

    public Incoming {
        enclosures = List.copyOf(enclosures);
    }

    @Override
    public String toString() {
        return "Incoming[" + channel + "]";
    }
}
