package org.consilium.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Hears;
import org.consilium.casework.Cases;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.channels.Letter;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.channels.OutgoingId;
import org.consilium.channels.Template;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Contact;
import org.consilium.shell.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells the people of a case that there is something to read, and nothing of what it is; only with
 * their consent to messages.
 */
@Component
class Notifications {
    /** The name of the approved words, as the provider knows them. */
    private static final String MESSAGE_WAITS = "message_waits";

    private static final Actor SELF = Actor.system("conversation");
    private static final List<Capacity> TOLD =
            List.of(Capacity.PATIENT, Capacity.CAREGIVER, Capacity.TREATING_DOCTOR);

    private final Access access;
    private final Accounts accounts;
    private final Consents consents;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Cases cases;
    private final Texts texts;
    private final String publicUrl;

    Notifications(
            Access access,
            Accounts accounts,
            Consents consents,
            Outbox outbox,
            Inbox inbox,
            Cases cases,
            Texts texts,
            @Value("${consilium.public-url}") String publicUrl) {
        this.access = access;
        this.accounts = accounts;
        this.consents = consents;
        this.outbox = outbox;
        this.inbox = inbox;
        this.cases = cases;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /** To those who may be told of it; what they may not open they are not sent to. */
    void thereIsAMessage(CaseId caseId, Matter about, String path) {
        var allowed = consents.given(access.grant(SELF, Deed.SEE_CONSENT, caseId));
        if (!allowed.contains(Purpose.MESSAGES)) {
            return;
        }
        var people = new LinkedHashSet<AccountId>();
        TOLD.forEach(as -> people.addAll(access.holders(caseId, as)));
        var plain = "/my/cases/" + cases.file(access.grant(SELF, Deed.SEE_CASE, caseId)).number();
        people.forEach(
                who -> {
                    var hears = access.hears(who, caseId);
                    if (about.isFor(hears)) {
                        tell(who, hears == Hears.EVERYTHING ? path : plain);
                    }
                });
    }

    private void tell(AccountId who, String path) {
        accounts.contactsOf(who).stream()
                .findFirst()
                .ifPresent(to -> outbox.sendOnce(overWhatTheyUse(to, notice(who, to, path))));
    }

    private Letter notice(AccountId who, Contact to, String path) {
        var language = accounts.of(who).language();
        var link = publicUrl + path;
        return Letter.to(
                        to,
                        language,
                        texts.get(language, "outgoing.message.subject"),
                        texts.get(language, "outgoing.message", link))
                .withTemplate(new Template(MESSAGE_WAITS, List.of(link)));
    }

    /** WhatsApp for whoever wrote to us there. */
    private Letter overWhatTheyUse(Contact to, Letter letter) {
        return to.kind() == Contact.Kind.PHONE
                        && outbox.reaches(Channel.WHATSAPP)
                        && inbox.lastFrom(Channel.WHATSAPP, to).isPresent()
                ? letter.over(Channel.WHATSAPP)
                : letter;
    }

    /**
     * A message did not get through: the next channel that the person has, without content. A code
     * is not sent another way, since it was asked for at that very contact.
     *
     * @param about the case whose words they were, when a person of staff wrote them
     */
    void anotherWay(OutgoingId lost, Optional<CaseId> about) {
        var letter = outbox.one(lost).map(Outgoing::letter).filter(Letter::waitsItsTurn);
        if (letter.isEmpty()) {
            return;
        }
        var failed = letter.get();
        var who = accounts.byContact(contact(failed));
        if (who.isEmpty()) {
            return;
        }
        var plain =
                about.map(
                        c ->
                                "/my/cases/"
                                        + cases.file(access.grant(SELF, Deed.SEE_CASE, c))
                                                .number());
        next(failed, who.get().id())
                .ifPresent(
                        to ->
                                outbox.sendOnce(
                                        plain.map(path -> notice(who.get().id(), to, path))
                                                .orElseGet(() -> same(failed, to))));
    }

    private static Letter same(Letter failed, Contact to) {
        return Letter.to(to, failed.language(), failed.subject(), failed.text());
    }

    /** After WhatsApp comes SMS to the same phone, after SMS an e-mail; after that nobody. */
    private Optional<Contact> next(Letter failed, AccountId who) {
        return switch (failed.channel()) {
            case WHATSAPP -> Optional.of(contact(failed));
            case SMS ->
                    accounts.contactsOf(who).stream()
                            .filter(to -> to.kind() == Contact.Kind.EMAIL)
                            .findFirst();
            case EMAIL -> Optional.empty();
        };
    }

    private static Contact contact(Letter letter) {
        return new Contact(
                letter.channel() == Channel.EMAIL ? Contact.Kind.EMAIL : Contact.Kind.PHONE,
                letter.recipient());
    }
}
