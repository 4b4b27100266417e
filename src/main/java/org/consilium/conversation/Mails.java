package org.consilium.conversation;

import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.kernel.NotFound;
import org.springframework.stereotype.Service;

/** The mails of a thread as they came. */
@Service
public class Mails {
    private final JdbcThreadStore threads;
    private final Inbox inbox;
    private final MailShelf shelf;

    Mails(JdbcThreadStore threads, Inbox inbox, MailShelf shelf) {
        this.threads = threads;
        this.inbox = inbox;
        this.shelf = shelf;
    }

    /**
     * Needs SEE_THREAD.
     *
     * @throws NotFound unless this entry of the case came by mail
     */
    public MailShown mail(Grant grant, MessageId id) {
        grant.mustBe(Deed.SEE_THREAD);
        return threads.arrivalOf(grant, id)
                .map(arrival -> inbox.arrival(arrival).incoming())
                .filter(incoming -> incoming.channel() == Channel.EMAIL)
                .flatMap(incoming -> shelf.mail(incoming.providerId()))
                .orElseThrow(NotFound::new);
    }
}
