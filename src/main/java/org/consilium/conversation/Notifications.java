package org.consilium.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Hears;
import org.consilium.casework.Cases;
import org.consilium.channels.Channel;
import org.consilium.channels.Detour;
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
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Contact;
import org.consilium.shell.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the people of a case that there is something to read, and nothing of what it is; only with
 * their consent to messages.
 */
@Component
class Notifications implements Detour {
    /** The name of the approved words, as the provider knows them. */
    private static final String MESSAGE_WAITS = "message_waits";

    private static final Actor SELF = Actor.system("conversation");
    private static final List<Capacity> TOLD =
            List.of(Capacity.PATIENT, Capacity.CAREGIVER, Capacity.TREATING_DOCTOR);

    private static final List<Channel> ORDER =
            List.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL);

    private final JdbcLetterStore letters;
    private final Access access;
    private final Accounts accounts;
    private final Consents consents;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Cases cases;
    private final Texts texts;
    private final String publicUrl;

    Notifications(
            JdbcLetterStore letters,
            Access access,
            Accounts accounts,
            Consents consents,
            Outbox outbox,
            Inbox inbox,
            Cases cases,
            Texts texts,
            @Value("${consilium.public-url}") String publicUrl) {
        this.letters = letters;
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
        if (!allowsMessages(caseId)) {
            return;
        }
        var people = new LinkedHashSet<AccountId>();
        TOLD.forEach(as -> people.addAll(access.holders(caseId, as)));
        var number = number(caseId);
        var plain = "/my/cases/" + number;
        people.forEach(
                who -> {
                    var hears = access.hears(who, caseId);
                    if (about.isFor(hears)) {
                        tell(who, number, hears == Hears.EVERYTHING ? path : plain);
                    }
                });
    }

    private void tell(AccountId who, CaseNumber number, String path) {
        accounts.contactsOf(who).stream()
                .findFirst()
                .ifPresent(
                        to -> outbox.sendOnce(overWhatTheyUse(to, notice(who, to, number, path))));
    }

    private Letter notice(AccountId who, Contact to, CaseNumber number, String path) {
        var language = accounts.of(who).language();
        var link = publicUrl + path;
        return Letter.to(
                        to,
                        language,
                        texts.get(language, "outgoing.message.subject"),
                        texts.get(language, "outgoing.message", link))
                .withTemplate(new Template(MESSAGE_WAITS, List.of(link)))
                .tagged(number.digits());
    }

    /** WhatsApp for whoever wrote to us there. */
    private Letter overWhatTheyUse(Contact to, Letter letter) {
        return to.kind() == Contact.Kind.PHONE && usesWhatsApp(to)
                ? letter.over(Channel.WHATSAPP)
                : letter;
    }

    private boolean usesWhatsApp(Contact to) {
        return outbox.reaches(Channel.WHATSAPP) && inbox.lastFrom(Channel.WHATSAPP, to).isPresent();
    }

    /**
     * A message did not get through: the next channel that the person has and allows, without
     * content. A code is not sent another way, since it was asked for at that very contact.
     */
    void anotherWay(OutgoingId lost) {
        outbox.one(lost)
                .flatMap(held -> around(held, outbox.used(lost), channel -> true))
                .ifPresent(letter -> outbox.sendInstead(lost, letter));
    }

    /** After WhatsApp comes SMS to the same phone, then e-mail; from e-mail back to the phone. */
    @Override
    @Transactional
    public Optional<Letter> around(Outgoing held, Set<Channel> used, Predicate<Channel> works) {
        var letter = held.letter();
        var who = accounts.byContact(contact(letter)).map(Account::id);
        if (!letter.waitsItsTurn() || who.isEmpty()) {
            return Optional.empty();
        }
        var words = letters.caseOfOutgoing(held.id());
        var about = words.or(() -> letter.tag().flatMap(this::caseOf));
        if (about.filter(c -> !allowsMessages(c)).isPresent()) {
            return Optional.empty();
        }
        return ORDER.stream()
                .filter(channel -> !used.contains(channel) && works.test(channel))
                .flatMap(
                        channel ->
                                contact(who.get(), channel, letter).stream()
                                        .map(to -> new Way(channel, to)))
                .findFirst()
                .map(
                        way ->
                                words.map(c -> noticeOf(who.get(), way.to(), c))
                                        .orElse(letter)
                                        .to(way.to(), way.channel()));
    }

    private record Way(Channel channel, Contact to) {}

    /** Somebody who uses WhatsApp wrote to us there. */
    private Optional<Contact> contact(AccountId who, Channel channel, Letter letter) {
        return Stream.concat(Stream.of(contact(letter)), accounts.contactsOf(who).stream())
                .filter(
                        to ->
                                switch (channel) {
                                    case WHATSAPP ->
                                            to.kind() == Contact.Kind.PHONE && usesWhatsApp(to);
                                    case SMS -> to.kind() == Contact.Kind.PHONE;
                                    case EMAIL -> to.kind() == Contact.Kind.EMAIL;
                                })
                .findFirst();
    }

    /** Words of staff to a case go nowhere else: that there are some does. */
    private Letter noticeOf(AccountId who, Contact to, CaseId caseId) {
        var number = number(caseId);
        return notice(who, to, number, "/my/cases/" + number);
    }

    private boolean allowsMessages(CaseId caseId) {
        return consents.given(access.grant(SELF, Deed.SEE_CONSENT, caseId))
                .contains(Purpose.MESSAGES);
    }

    private CaseNumber number(CaseId caseId) {
        return cases.file(access.grant(SELF, Deed.SEE_CASE, caseId)).number();
    }

    private Optional<CaseId> caseOf(String tag) {
        return CaseNumber.read(tag).map(cases::locate);
    }

    private static Contact contact(Letter letter) {
        return new Contact(
                letter.channel() == Channel.EMAIL ? Contact.Kind.EMAIL : Contact.Kind.PHONE,
                letter.recipient());
    }
}
