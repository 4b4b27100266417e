package org.consilium.conversation.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.consilium.conversation.MailShelf;
import org.consilium.conversation.MailShown;
import org.springframework.stereotype.Component;

/** Reads a mail anew each time it is shown: only its bytes are kept. */
@Component
class KeptMails implements MailShelf {
    private final JdbcMailStore store;
    private final MailJob mails;
    private final MailServer server;
    private final MailDisposal disposal;
    private final MailReader reader = new MailReader(Limits.USUAL);

    KeptMails(JdbcMailStore store, MailJob mails, MailServer server, MailDisposal disposal) {
        this.store = store;
        this.mails = mails;
        this.server = server;
        this.disposal = disposal;
    }

    @Override
    public Optional<MailShown> mail(String providerId) {
        return store.byProviderId(providerId)
                .filter(kept -> kept.state() != KeptMail.State.DISPOSED)
                .map(this::shown);
    }

    @Override
    public void dispose(String providerId) {
        store.byProviderId(providerId)
                .filter(kept -> kept.state() != KeptMail.State.DISPOSED)
                .ifPresent(kept -> disposal.dispose(kept.id()));
    }

    private MailShown shown(KeptMail kept) {
        try (var raw = mails.open(kept.id())) {
            var mail = reader.read(raw);
            var said = Authentication.of(mail.header(), mail.from(), server.trustedHost());
            return new MailShown(
                    mail.subject(),
                    mail.header().text("from"),
                    mail.recipients().stream().map(Address::address).toList(),
                    mail.sentAt().orElse(kept.foundAt()),
                    mail.whole(),
                    mail.html(),
                    mail.forwarded().stream()
                            .map(f -> new MailShown.Inner(f.from(), f.subject(), f.text()))
                            .toList(),
                    new MailShown.Sender(
                            said.verdict().name(), said.spf(), said.dkim(), said.dmarc()),
                    mail.troubles().stream().map(Enum::name).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
