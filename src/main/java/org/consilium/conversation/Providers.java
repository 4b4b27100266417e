package org.consilium.conversation;

import org.consilium.kernel.Mode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Which provider carries which channel: the demo catches everything; in production e-mail needs a
 * mail server, and what has no provider fails visibly.
 */
@Component
class Providers {
    private final Mode mode;
    private final ObjectProvider<JavaMailSender> mail;
    private final String mailFrom;

    Providers(
            Mode mode,
            ObjectProvider<JavaMailSender> mail,
            @Value("${consilium.mail-from:}") String mailFrom) {
        this.mode = mode;
        this.mail = mail;
        this.mailFrom = mailFrom;
    }

    Provider of(Outgoing.Channel channel) {
        if (mode.isDemo()) {
            return caught -> {};
        }
        return switch (channel) {
            case EMAIL -> this::sendByMail;
            case SMS -> Providers::notConfigured;
        };
    }

    private void sendByMail(Outgoing message) throws Provider.CannotSend {
        var server = mail.getIfAvailable();
        if (server == null || mailFrom.isBlank()) {
            notConfigured(message);
            return;
        }
        var letter = new SimpleMailMessage();
        letter.setFrom(mailFrom);
        letter.setTo(message.recipient());
        letter.setSubject(message.subject());
        letter.setText(message.text());
        try {
            server.send(letter);
        } catch (MailException e) {
            throw new Provider.CannotSend("refused", e);
        }
    }

    private static void notConfigured(Outgoing message) throws Provider.CannotSend {
        throw new Provider.CannotSend("notConfigured");
    }
}
