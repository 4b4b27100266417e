package org.consilium.conversation.email;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that keeps everything in memory, and therefore acknowledges a mail to us only once
 * it was taken out of its mailbox and is durable: what it says yes to survives a kill. As a real
 * host does, it notes in the header whether a sender is who it says.
 */
final class PostOffice extends GreenMail {
    private final OurAddress ours;
    private final Clock clock;

    PostOffice(OurAddress ours, Clock clock, ServerSetup... ports) {
        super(ports);
        this.ours = ours;
        this.clock = clock;
        withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        setUser(ours.address(), ours.address(), "demo");
    }

    /** Called by the constructor above, before anything here is set. */
    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] ports, Managers usual) {
        managers = new Desks();
        return super.createServices(ports, managers);
    }

    private final class Desks extends Managers {
        private @Nullable SmtpManager counter;

        @Override
        public SmtpManager getSmtpManager() {
            if (counter == null) {
                counter = new Counter(getImapHostManager(), getUserManager());
            }
            return counter;
        }
    }

    private final class Counter extends SmtpManager {
        private static final String NOT_NOW = "451 4.3.0 not durable yet, please try again";
        private static final Duration PATIENCE = Duration.ofSeconds(20);

        private final ImapHostManager mailboxes;
        private final UserManager people;

        Counter(ImapHostManager mailboxes, UserManager people) {
            super(mailboxes, people);
            this.mailboxes = mailboxes;
            this.people = people;
        }

        /** Before the sender is told that it is accepted. */
        @Override
        public @Nullable String checkData(SmtpState state) {
            var message = state.getMessage();
            try {
                for (var recipient : message.getToAddresses()) {
                    if (!deliver(message, recipient)) {
                        return NOT_NOW;
                    }
                }
                return null;
            } catch (MessagingException | FolderException | UserException e) {
                return NOT_NOW;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return NOT_NOW;
            }
        }

        /** It is delivered already. */
        @Override
        public void send(SmtpState state) {}

        private boolean deliver(MovingMessage message, MailAddress recipient)
                throws MessagingException, FolderException, UserException, InterruptedException {
            var address = recipient.getEmail().toLowerCase(Locale.ROOT);
            var forUs = ours.is(address);
            var folder = mailboxes.getInbox(owner(forUs ? ours.address() : address));
            var uid =
                    folder.appendMessage(
                            stamped(message, address), new Flags(), Date.from(clock.instant()));
            return !forUs || isTaken(folder, uid);
        }

        private GreenMailUser owner(String address) throws UserException {
            var known = people.getUserByEmail(address);
            return known == null ? people.createUser(address, address, "demo") : known;
        }

        private MimeMessage stamped(MovingMessage message, String address)
                throws MessagingException {
            var stamped = new MimeMessage(message.getMessage());
            var envelope = message.getReturnPath().getEmail().toLowerCase(Locale.ROOT);
            var from = Address.read(String.join(",", headers(stamped, "From")));
            var isWriter = from.size() == 1 && from.getFirst().address().equals(envelope);
            stamped.setHeader("Delivered-To", address);
            stamped.setHeader(
                    "Authentication-Results",
                    "%s; spf=%s smtp.mailfrom=%s"
                            .formatted(DemoPost.HOST, isWriter ? "pass" : "fail", envelope));
            return stamped;
        }

        private static String[] headers(MimeMessage message, String name)
                throws MessagingException {
            var values = message.getHeader(name);
            return values == null ? new String[0] : values;
        }

        private static boolean isTaken(MailFolder folder, long uid) throws InterruptedException {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                var message = folder.getMessage(uid);
                if (message == null
                        || message.isSet(Flags.Flag.DELETED)
                        || message.isSet(Flags.Flag.SEEN)) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            return false;
        }
    }
}
