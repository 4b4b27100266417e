package org.consilium.conversation;

import java.time.Instant;
import java.util.Optional;
import org.consilium.channels.Channel;
import org.consilium.channels.Letter;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;

/**
 * A channel in which somebody of the family wrote to us.
 *
 * @param until when our own words can no longer go there; only approved ones then
 * @param open whether that is still ahead
 */
public record Window(
        Channel channel,
        AccountId who,
        String name,
        Contact contact,
        Language language,
        Instant until,
        boolean open) {
    Letter letter(String text) {
        return new Letter(
                channel,
                contact.value(),
                language,
                "",
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    @Override
    public String toString() {
        return "Window[" + channel + " " + who.value() + "]";
    }
}
