package org.consilium.channels;

import java.io.InputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail out over the operator's mail server. */
@Component
class MailCarrier implements Carrier {
    private final ObjectProvider<JavaMailSender> server;
    private final String from;

    MailCarrier(
            ObjectProvider<JavaMailSender> server, @Value("${consilium.mail-from:}") String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isReady() {
        return !from.isBlank() && server.getIfAvailable() != null;
    }

    @Override
    public String send(Outgoing message) throws CannotSend {
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(message.recipient());
        letter.setSubject(message.subject());
        letter.setText(message.text());
        try {
            server.getObject().send(letter);
        } catch (MailException e) {
            throw CannotSend.now("refused", e);
        }
        return message.id().value().toString();
    }

    @Override
    public InputStream open(String source) throws Gone {
        throw new Gone();
    }

    @Override
    public void forget(String source) {}
}
