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
 * @param tag what an answer by mail shall name, such as the number of a case
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
        Optional<String> tag,
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
                Optional.empty(),
                true);
    }

    /** The same over another channel. */
    public Letter over(Channel other) {
        return new Letter(
                other, recipient, language, subject, text, template, about, tag, waitsItsTurn);
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
                tag,
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
                tag,
                waitsItsTurn);
    }

    public Letter tagged(String name) {
        return new Letter(
                channel,
                recipient,
                language,
                subject,
                text,
                template,
                about,
                Optional.of(name),
                waitsItsTurn);
    }

    /** The same words to another contact, answering nothing there. */
    public Letter to(Contact other, Channel over) {
        return new Letter(
                over,
                other.value(),
                language,
                subject,
                text,
                template,
                Optional.empty(),
                tag,
                waitsItsTurn);
    }

    Letter atOnce() {
        return new Letter(channel, recipient, language, subject, text, template, about, tag, false);
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
