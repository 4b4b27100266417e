package org.consilium.conversation;

import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails of a thread, and those in quarantine, as they came. */
@Service
public class Mails {
    private final JdbcThreadStore threads;
    private final JdbcLetterStore letters;
    private final Inbox inbox;
    private final MailShelf shelf;
    private final Access access;

    Mails(
            JdbcThreadStore threads,
            JdbcLetterStore letters,
            Inbox inbox,
            MailShelf shelf,
            Access access) {
        this.threads = threads;
        this.letters = letters;
        this.inbox = inbox;
        this.shelf = shelf;
        this.access = access;
    }

    /**
     * Needs SEE_THREAD.
     *
     * @throws NotFound unless this entry of the case came by mail
     */
    public MailShown mail(Grant grant, MessageId id) {
        grant.mustBe(Deed.SEE_THREAD);
        return threads.arrivalOf(grant, id).flatMap(this::shown).orElseThrow(NotFound::new);
    }

    /**
     * One that belongs to no case; for assistants.
     *
     * @throws NotFound for everybody else, and for what belongs to a case
     */
    @Transactional
    public MailShown stray(Actor actor, ArrivalId id) {
        if (!actor.is(Role.ASSISTANT) || !letters.isStray(id)) {
            throw new NotFound();
        }
        access.note(actor, "STRAY_MAIL_SEEN", Optional.empty(), id.value().toString());
        return shown(id).orElseThrow(NotFound::new);
    }

    private Optional<MailShown> shown(ArrivalId id) {
        return Optional.of(inbox.arrival(id).incoming())
                .filter(incoming -> incoming.channel() == Channel.EMAIL)
                .flatMap(incoming -> shelf.mail(incoming.providerId()));
    }
}
