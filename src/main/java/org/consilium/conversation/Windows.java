package org.consilium.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.channels.Outbox;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Contact;
import org.springframework.stereotype.Component;

/** In which channels we may answer a family with words of our own, and how long. */
@Component
class Windows {
    /** WhatsApp's customer service window. */
    private static final Duration OPEN = Duration.ofHours(24);

    private static final Actor SELF = Actor.system("conversation");
    private static final Set<Capacity> FAMILY = EnumSet.of(Capacity.PATIENT, Capacity.CAREGIVER);

    private final Access access;
    private final Accounts accounts;
    private final Consents consents;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Clock clock;

    Windows(
            Access access,
            Accounts accounts,
            Consents consents,
            Inbox inbox,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.consents = consents;
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Of everybody in the family who wrote over a channel that still works, newest first. */
    List<Window> of(Grant grant) {
        var allowed = consents.given(access.grant(SELF, Deed.SEE_CONSENT, grant.caseId()));
        if (!allowed.contains(Purpose.MESSAGES) || !outbox.reaches(Channel.WHATSAPP)) {
            return List.of();
        }
        return FAMILY.stream()
                .flatMap(as -> access.holders(grant.caseId(), as).stream())
                .map(accounts::of)
                .flatMap(
                        who ->
                                accounts.contactsOf(who.id()).stream()
                                        .filter(to -> to.kind() == Contact.Kind.PHONE)
                                        .flatMap(to -> window(to, who).stream()))
                .sorted((a, b) -> b.until().compareTo(a.until()))
                .toList();
    }

    Optional<Window> open(Grant grant, Channel channel) {
        return of(grant).stream()
                .filter(window -> window.open() && window.channel() == channel)
                .findFirst();
    }

    private Optional<Window> window(Contact to, Account who) {
        return inbox.lastFrom(Channel.WHATSAPP, to)
                .map(last -> last.plus(OPEN))
                .map(
                        until ->
                                new Window(
                                        Channel.WHATSAPP,
                                        who.id(),
                                        who.displayName(),
                                        to,
                                        who.language(),
                                        until,
                                        until.isAfter(clock.instant())));
    }
}
