package org.consilium.channels;

import java.util.Optional;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;

/**
 * Something to send.
 *
 * @param text without any health data unless a person of staff wrote it into a channel that the
 *     family uses and allowed
 * @param template what says the same where only approved words may begin a conversation
 * @param about the provider's id of the message that this one answers
 * @param waitsItsTurn false for a code, which does not wait behind a message that has trouble
 */
public record Letter(
        Channel channel,
        String recipient,
        Language language,
        String subject,
        String text,
        Optional<Template> template,
        Optional<String> about,
        boolean waitsItsTurn) {
    /** To a phone by SMS, to an address by e-mail. */
    public static Letter to(Contact to, Language language, String subject, String text) {
        return new Letter(
                channelOf(to),
                to.value(),
                language,
                subject,
                text,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** The same over another channel. */
    public Letter over(Channel other) {
        return new Letter(other, recipient, language, subject, text, template, about, waitsItsTurn);
    }

    public Letter withTemplate(Template approved) {
        return new Letter(
                channel,
                recipient,
                language,
                subject,
                text,
                Optional.of(approved),
                about,
                waitsItsTurn);
    }

    public Letter answering(String providerId) {
        return new Letter(
                channel,
                recipient,
                language,
                subject,
                text,
                template,
                Optional.of(providerId),
                waitsItsTurn);
    }

    Letter atOnce() {
        return new Letter(channel, recipient, language, subject, text, template, about, false);
    }

    private static Channel channelOf(Contact to) {
        return switch (to.kind()) {
            case PHONE -> Channel.SMS;
            case EMAIL -> Channel.EMAIL;
        };
    }

    @Override
    public String toString() {
        return "Letter[" + channel + "]";
    }
}
