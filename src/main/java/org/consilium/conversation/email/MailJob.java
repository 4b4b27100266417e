package org.consilium.conversation.email;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.channels.Channel;
import org.consilium.channels.Enclosure;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.channels.Outgoing;
import org.consilium.kernel.Contact;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a mail that is kept, and hands it on: once, however often it is started. */
@Configuration(proxyBeanMethods = false)
class MailJob {
    static final String TASK = "conversation.mail";

    /** Of a mail that names no sender or several: nobody can be known by it. */
    private static final Contact NOBODY = Contact.read("nobody@sender.invalid");

    private final JdbcMailStore store;
    private final Vault vault;
    private final Inbox inbox;
    private final MailServer server;
    private final TransactionTemplate transaction;
    private final MailReader reader = new MailReader(Limits.USUAL);

    MailJob(
            JdbcMailStore store,
            Vault vault,
            Inbox inbox,
            MailServer server,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.vault = vault;
        this.inbox = inbox;
        this.server = server;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    OneTimeTask<Void> mailTask() {
        return Tasks.oneTime(TASK)
                .execute((instance, context) -> read(UUID.fromString(instance.getId())));
    }

    void read(UUID id) {
        var kept = store.load(id).filter(m -> m.state() == KeptMail.State.KEPT);
        if (kept.isEmpty()) {
            return;
        }
        try (var raw = open(id)) {
            var mail = reader.read(raw);
            transaction.executeWithoutResult(status -> settle(kept.get(), mail));
            forgetSecond(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(UUID id) throws IOException {
        return new BufferedInputStream(
                Channels.newInputStream(vault.open(new Scope(id), MailIntake.nameOf(id))));
    }

    private void settle(KeptMail kept, Mail mail) {
        var claimed = mail.messageId().orElse("sha256-" + kept.sha256());
        store.lock(claimed);
        var first = store.byProviderId(claimed);
        var providerId = claimed;
        if (first.filter(f -> !isSame(f, kept)).isPresent()) {
            // Somebody gives every mail the same id: none of them is lost for that.
            providerId = claimed + "#" + body(kept);
            first = store.byProviderId(providerId);
        }
        var verdict = Authentication.of(mail.header(), mail.from(), server.trustedHost());
        var state =
                first.isPresent() ? KeptMail.State.AGAIN : hand(kept, mail, providerId, verdict);
        store.settle(
                new KeptMail(
                        kept.id(),
                        kept.bytes(),
                        kept.sha256(),
                        state,
                        first.isPresent() ? Optional.empty() : Optional.of(providerId),
                        Optional.of(mail.nature()),
                        Optional.of(verdict.verdict()),
                        mail.troubles().stream().map(Enum::name).sorted().toList(),
                        mail.from().map(Address::address),
                        kept.foundAt()));
    }

    /** The way it took may differ, what was written may not. */
    private boolean isSame(KeptMail first, KeptMail second) {
        return first.state() == KeptMail.State.DISPOSED
                || first.sha256().equals(second.sha256())
                || body(first).equals(body(second));
    }

    private String body(KeptMail kept) {
        try (var raw = open(kept.id())) {
            return Bodies.digest(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeptMail.State hand(
            KeptMail kept, Mail mail, String providerId, Authentication verdict) {
        if (mail.report().isPresent()) {
            report(mail.report().get(), mail.sentAt().orElse(kept.foundAt()));
            return KeptMail.State.REPORT;
        }
        if (mail.nature() == Nature.AUTO_REPLY || isOurs(mail)) {
            return KeptMail.State.SET_ASIDE;
        }
        inbox.arrived(incoming(kept, mail, providerId, verdict));
        return KeptMail.State.HANDED_ON;
    }

    private boolean isOurs(Mail mail) {
        return mail.header().first(MailCarrier.MARK).isPresent()
                || mail.from().filter(f -> server.address().is(f.address())).isPresent();
    }

    private void report(Report report, Instant at) {
        var about = report.about();
        if (about.isEmpty()) {
            return;
        }
        if (report.says(Report.Kind.FAILED)) {
            inbox.report(Channel.EMAIL, about.get(), Outgoing.State.FAILED, at, report.failure());
        } else if (report.says(Report.Kind.READ)) {
            inbox.report(Channel.EMAIL, about.get(), Outgoing.State.READ, at, Optional.empty());
        } else if (report.says(Report.Kind.DELIVERED)) {
            inbox.report(
                    Channel.EMAIL, about.get(), Outgoing.State.DELIVERED, at, Optional.empty());
        }
    }

    private Incoming incoming(KeptMail kept, Mail mail, String providerId, Authentication verdict) {
        var enclosures = enclosures(kept.id(), mail);
        return new Incoming(
                Channel.EMAIL,
                server.address().meant(mail.recipients()),
                providerId,
                mail.from().map(Address::contact).orElse(NOBODY),
                mail.from().isPresent() && verdict.isVerified(),
                mail.from().map(Address::name).orElse(""),
                sentAt(mail, kept.foundAt()),
                form(mail, enclosures),
                words(mail),
                mail.answers().stream().filter(MailCarrier::isOurId).findFirst(),
                enclosures);
    }

    /** A sender's clock may be wrong, but no mail was written after it was found. */
    private static Instant sentAt(Mail mail, Instant foundAt) {
        return mail.sentAt().filter(at -> at.isBefore(foundAt)).orElse(foundAt);
    }

    private static Incoming.Form form(Mail mail, List<Enclosure> enclosures) {
        if (mail.hides()) {
            return Incoming.Form.UNKNOWN;
        }
        return enclosures.isEmpty() ? Incoming.Form.WORDS : Incoming.Form.FILES;
    }

    /** A subject says something only when it is not that of the letter before. */
    private static String words(Mail mail) {
        var own = mail.allWords();
        return mail.answers().isEmpty() && !mail.subject().isBlank()
                ? (mail.subject() + "\n\n" + own).strip()
                : own;
    }

    private static List<Enclosure> enclosures(UUID mail, Mail read) {
        var enclosures = new ArrayList<Enclosure>();
        for (var part : read.enclosures()) {
            enclosures.add(
                    new Enclosure(
                            enclosures.size(),
                            mail + "/" + part.path(),
                            part.fileName(),
                            part.mediaType(),
                            Optional.of(part.sha256Base64()),
                            Optional.of(part.bytes())));
        }
        return enclosures;
    }

    /** What was found a second time is here already. */
    private void forgetSecond(UUID id) throws IOException {
        if (store.load(id).filter(m -> m.state() == KeptMail.State.AGAIN).isPresent()) {
            vault.delete(MailIntake.nameOf(id));
            vault.forget(new Scope(id));
        }
    }
}
