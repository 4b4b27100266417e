package org.consilium.conversation.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.consilium.channels.Carrier;
import org.consilium.channels.Channel;
import org.consilium.channels.Outgoing;
import org.consilium.channels.OutgoingId;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/** E-mail out over the operator's mail server, and the files of the mails that came. */
@Component
class MailCarrier implements Carrier {
    /** In every mail of ours: one that comes back is not taken for a family's. */
    static final String MARK = "x-consilium";

    private static final Pattern OUR_ID =
            Pattern.compile("consilium\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@.+");
    private static final int MOST_AN_HOUR = 30;

    private final MailServer server;
    private final JdbcMailStore store;
    private final MailJob mails;
    private final Clock clock;
    private final MailReader reader = new MailReader(Limits.USUAL);

    MailCarrier(MailServer server, JdbcMailStore store, MailJob mails, Clock clock) {
        this.server = server;
        this.store = store;
        this.mails = mails;
        this.clock = clock;
    }

    static boolean isOurId(String messageId) {
        return OUR_ID.matcher(messageId).matches();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isReady() {
        return server.sender().isPresent();
    }

    @Override
    public String send(Outgoing message) throws CannotSend {
        var sender =
                server.sender()
                        .orElseThrow(
                                () -> CannotSend.before(Duration.ofMinutes(1), "notConfigured"));
        mayStillWrite(message);
        var id = idOf(message.id());
        try {
            sender.send(letter(message, id));
        } catch (MailAuthenticationException e) {
            throw CannotSend.now("credentials", e);
        } catch (MailSendException e) {
            throw SmtpAnswer.of(e);
        } catch (MailException | MessagingException e) {
            throw CannotSend.now("refused", e);
        }
        return id;
    }

    /** The same for every try: whoever gets it twice, gets the same letter twice. */
    private String idOf(OutgoingId message) {
        var from = server.from();
        return "consilium.%s@%s"
                .formatted(
                        message.value(),
                        from.substring(from.lastIndexOf('@') + 1).replace(">", ""));
    }

    /** Two programs that answer each other end here; a family never gets so many in an hour. */
    private void mayStillWrite(Outgoing message) throws CannotSend {
        var machine =
                message.letter()
                        .about()
                        .flatMap(store::byProviderId)
                        .flatMap(KeptMail::nature)
                        .filter(n -> n != Nature.PERSON);
        if (machine.isPresent()) {
            throw CannotSend.ever("machine");
        }
        if (store.countSent(message.recipient(), clock.instant()) > MOST_AN_HOUR) {
            throw CannotSend.before(Duration.ofHours(1), "tooMany").ofThisOne();
        }
    }

    private MimeMessage letter(Outgoing message, String id) throws MessagingException {
        var letter = new Letter(id);
        letter.setFrom(InternetAddress.parse(server.from())[0]);
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(message.recipient()));
        letter.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        letter.setText(message.text(), StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(clock.instant()));
        letter.setHeader("X-Consilium", message.id().value().toString());
        letter.setHeader(
                "Content-Language", message.letter().language().name().toLowerCase(Locale.ROOT));
        letter.setHeader(
                "Auto-Submitted",
                message.letter().about().isPresent() ? "auto-replied" : "auto-generated");
        letter.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (!server.address().address().isEmpty()) {
            var ours = server.address();
            letter.setReplyTo(
                    InternetAddress.parse(
                            message.letter().tag().map(ours::tagged).orElse(ours.address())));
        }
        if (message.letter().about().isPresent()) {
            var about = "<" + message.letter().about().get().replaceAll("[<>#\\s].*", "") + ">";
            letter.setHeader("In-Reply-To", about);
            letter.setHeader("References", about);
        }
        return letter;
    }

    @Override
    public InputStream open(String source) throws IOException, Gone {
        var slash = source.indexOf('/');
        var mail = mails.open(UUID.fromString(source.substring(0, slash)));
        try {
            var part = reader.open(mail, source.substring(slash + 1));
            if (part.isPresent()) {
                return new Whole(part.get(), mail);
            }
            mail.close();
            throw new Gone();
        } catch (IOException e) {
            mail.close();
            throw e;
        }
    }

    /** The mail stays as it came: what it said beside its files is needed as long as the case. */
    @Override
    public void forget(String source) {}

    private static final class Whole extends FilterInputStream {
        private final InputStream mail;

        Whole(InputStream part, InputStream mail) {
            super(part);
            this.mail = mail;
        }

        @Override
        public void close() throws IOException {
            super.close();
            mail.close();
        }
    }

    private static final class Letter extends MimeMessage {
        private final String id;

        Letter(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
