package org.consilium.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Optional;
import org.consilium.demo.whatsapp.Picked;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail host with the mailbox of the service, and families who write to it. */
public final class TheMailHost implements AutoCloseable {
    private static final String OURS = "records@storm.example";
    private static final String HOST = "mx.storm.example";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String PASSWORD = "storm";

    private final GreenMail post;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MailFolder inbox;

    private TheMailHost() throws IOException {
        this.post =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
                        });
        post.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        post.start();
        sender.setHost(LOOPBACK);
        sender.setPort(post.getSmtp().getPort());
        var records = post.setUser(OURS, OURS, PASSWORD);
        try {
            this.inbox = post.getManagers().getImapHostManager().getInbox(records);
        } catch (FolderException e) {
            throw new IOException(e);
        }
        post.getUserManager()
                .setMessageDeliveryHandler((message, to) -> mailbox(records, to.getEmail()));
    }

    public static TheMailHost started() throws IOException {
        return new TheMailHost();
    }

    private GreenMailUser mailbox(GreenMailUser records, String to) throws UserException {
        if (to.startsWith("records")) {
            return records;
        }
        var known = post.getUserManager().getUserByEmail(to);
        return known == null ? post.getUserManager().createUser(to, to, PASSWORD) : known;
    }

    /** What points a program here, to take away what it has kept. */
    public Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("CONSILIUM_IMAP_HOST", LOOPBACK),
                Map.entry("CONSILIUM_IMAP_PORT", String.valueOf(post.getImap().getPort())),
                Map.entry("CONSILIUM_IMAP_USER", OURS),
                Map.entry("CONSILIUM_IMAP_PASSWORD", PASSWORD),
                Map.entry("CONSILIUM_IMAP_TLS", "false"),
                Map.entry("CONSILIUM_IMAP_DELETE", "true"),
                Map.entry("CONSILIUM_MAIL_FROM", OURS),
                Map.entry("CONSILIUM_MAIL_AUTHSERV", HOST),
                Map.entry("SPRING_MAIL_HOST", LOOPBACK),
                Map.entry("SPRING_MAIL_PORT", String.valueOf(post.getSmtp().getPort())));
    }

    /**
     * A letter about a case.
     *
     * @param mark stands in its words and names it
     * @throws org.springframework.mail.MailException when it was not taken
     */
    public void send(
            String from, String number, String mark, boolean verified, Optional<Picked> file) {
        var raw = letter(from, number, mark, verified, file).getBytes(StandardCharsets.UTF_8);
        sender.send(sender.createMimeMessage(new ByteArrayInputStream(raw)));
    }

    /** Whether this letter waits for the service to take it and say so. */
    public boolean holds(String mark) {
        try {
            return inbox.getMessages().stream()
                    .filter(letter -> !letter.isSet(Flags.Flag.DELETED))
                    .anyMatch(letter -> isNamed(letter.getMimeMessage(), mark));
        } catch (ConcurrentModificationException busy) { // it changes its list while we read it
            return true;
        }
    }

    /** Whether the service has taken all and said so. */
    public boolean isEmptied() {
        try {
            return inbox.getMessages().stream()
                    .allMatch(letter -> letter.isSet(Flags.Flag.DELETED));
        } catch (ConcurrentModificationException busy) { // it changes its list while we read it
            return false;
        }
    }

    private static boolean isNamed(MimeMessage letter, String mark) {
        try {
            return nameOf(mark).equals(letter.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameOf(String mark) {
        return "<" + mark + "@phone.example>";
    }

    /** With the line that the family's own mail host writes about who sent it. */
    private static String letter(
            String from, String number, String mark, boolean verified, Optional<Picked> file) {
        var head =
                """
                Authentication-Results: %s; spf=%s smtp.mailfrom=%s
                Message-ID: %s
                Date: Mon, 23 Nov 2026 08:00:00 +0530
                From: %s
                To: records+%s@storm.example
                Subject: About my mother
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=part

                --part
                Content-Type: text/plain; charset=utf-8

                Please read %s
                """
                        .formatted(
                                HOST,
                                verified ? "pass" : "fail",
                                from,
                                nameOf(mark),
                                from,
                                number,
                                mark);
        return (head + file.map(TheMailHost::enclosure).orElse("") + "--part--\n")
                .replace("\n", "\r\n");
    }

    private static String enclosure(Picked file) {
        return """
        --part
        Content-Type: %s
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        %s
        """
                .formatted(
                        file.mediaType(),
                        file.name(),
                        Base64.getMimeEncoder().encodeToString(file.bytes()).replace("\r", ""));
    }

    @Override
    public void close() {
        post.stop();
    }
}
