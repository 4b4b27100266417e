package org.consilium.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.casework.Mergers;
import org.consilium.channels.Arrival;
import org.consilium.channels.Arrived;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.channels.Outbox;
import org.consilium.channels.Piece;
import org.consilium.channels.PieceKept;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Brings what arrived to the case it belongs to, or to quarantine. Nothing touches a case unless
 * its sender is known there, proved it by a code, or a person claims it.
 */
@Component
class Mailroom {
    private static final Actor SELF = Actor.system("conversation");
    private static final Set<Capacity> WRITERS =
            EnumSet.of(Capacity.PATIENT, Capacity.CAREGIVER, Capacity.TREATING_DOCTOR);

    /** As long as a sender with several cases need not say again which is meant. */
    private static final Duration CHOICE_HOLDS = Duration.ofHours(12);

    private static final Pattern ADDRESSED = Pattern.compile("\\+([0-9]{9})@");

    /** A digit of any script, alone: "2", "2.", "२)". */
    private static final Pattern PLACE =
            Pattern.compile("[^\\p{L}\\p{Nd}]*(\\p{Nd})[^\\p{L}\\p{Nd}]*");

    private static final int SUBJECT_AND_ANSWER = 2;
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}[\\p{Nd} -]{7,10}\\p{Nd}");

    private final Inbox inbox;
    private final JdbcLetterStore letters;
    private final JdbcThreadStore threads;
    private final AutoReplies replies;
    private final Outbox outbox;
    private final Access access;
    private final Accounts accounts;
    private final Cases cases;
    private final Mergers mergers;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Mailroom(
            Inbox inbox,
            JdbcLetterStore letters,
            JdbcThreadStore threads,
            AutoReplies replies,
            Outbox outbox,
            Access access,
            Accounts accounts,
            Cases cases,
            Mergers mergers,
            Consents consents,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.inbox = inbox;
        this.letters = letters;
        this.threads = threads;
        this.replies = replies;
        this.outbox = outbox;
        this.access = access;
        this.accounts = accounts;
        this.cases = cases;
        this.mergers = mergers;
        this.consents = consents;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "conversation.arrived")
    void on(Arrived arrived) {
        var arrival = inbox.arrival(arrived.arrival());
        if (arrival.incoming().form().isAboutAnother()) {
            return;
        }
        var place = letters.lock(arrival.id());
        if (place.state() == JdbcLetterStore.State.WAITING && place.why().isEmpty()) {
            sort(inbox.arrival(arrival.id()));
        }
    }

    /** Whoever is second, the file or the case, tells of the file. */
    @ApplicationModuleListener(id = "conversation.kept")
    void on(PieceKept kept) {
        letters.lock(kept.arrival()).caseId().ifPresent(c -> tellOfFiles(kept, c));
    }

    private void tellOfFiles(PieceKept kept, CaseId caseId) {
        events.publishEvent(new FileReceived(caseId, kept.piece(), clock.instant()));
    }

    private void sort(Arrival arrival) {
        var incoming = arrival.incoming();
        var sender = accounts.byContact(incoming.from());
        var theirs = sender.map(this::casesOf).orElse(Set.of());
        var open = new LinkedHashSet<>(theirs);
        open.addAll(letters.proven(incoming.from()));
        open.removeIf(one -> !isOpen(one));
        var number = number(incoming);
        var named =
                number.flatMap(this::located)
                        .or(() -> answered(incoming))
                        .or(() -> listed(incoming));
        if (!incoming.proven()) {
            letters.wait(arrival, Stray.Why.UNVERIFIED, named.or(() -> only(open)));
        } else if (incoming.channel() == Channel.EMAIL
                && incoming.form() == Incoming.Form.UNKNOWN) {
            letters.wait(arrival, Stray.Why.UNREADABLE, named.or(() -> only(open)));
        } else if (open.isEmpty() && !theirs.isEmpty()) {
            letters.wait(arrival, Stray.Why.CLOSED, only(theirs));
        } else if (open.isEmpty()) {
            stranger(arrival, number.isPresent(), named);
        } else {
            known(arrival, sender, open, named);
        }
    }

    private void known(
            Arrival arrival, Optional<Account> sender, Set<CaseId> open, Optional<CaseId> named) {
        var from = arrival.incoming().from();
        var going =
                open.stream()
                        .map(one -> goingOn(one, open))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var meant = named.filter(open::contains);
        var said = meant.map(one -> goingOn(one, open));
        var chosen =
                only(going)
                        .or(() -> said)
                        .or(
                                () ->
                                        letters.chosen(
                                                from,
                                                going,
                                                arrival.incoming().at().minus(CHOICE_HOLDS)));
        if (chosen.isEmpty()) {
            letters.wait(arrival, Stray.Why.SEVERAL, Optional.empty());
            if (replies.askWhich(arrival, sender, numbers(going))) {
                letters.asked(from, List.copyOf(going));
            }
            return;
        }
        said.filter(one -> going.size() > 1).ifPresent(one -> choose(arrival, sender, one));
        deliver(arrival, chosen.get(), actor(sender, chosen.get()), "");
        meant.filter(one -> !chosen.get().equals(one))
                .ifPresent(one -> letters.meant(arrival.id(), one));
    }

    /** One patient registered twice: as the case that goes on, if the sender has a right on it. */
    private CaseId goingOn(CaseId one, Set<CaseId> open) {
        return mergers.goesOnAs(one).filter(open::contains).orElse(one);
    }

    /** One of several was named: what waited for that goes there too. */
    private void choose(Arrival arrival, Optional<Account> sender, CaseId caseId) {
        var from = arrival.incoming().from();
        letters.link(from, caseId, false, arrival.incoming().at());
        waitingForAChoice(from)
                .map(p -> inbox.arrival(p.arrival()))
                .forEach(a -> deliver(a, caseId, actor(sender, caseId), ""));
    }

    private Stream<JdbcLetterStore.Place> waitingForAChoice(Contact from) {
        return letters.waitingOf(from).stream()
                .filter(p -> p.why().filter(w -> w == Stray.Why.SEVERAL).isPresent());
    }

    /** Its place in the list that we sent: only while we wait for the answer to it. */
    private Optional<CaseId> listed(Incoming incoming) {
        return incoming.text()
                .lines()
                .filter(Predicate.not(String::isBlank))
                .limit(SUBJECT_AND_ANSWER)
                .map(PLACE::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .filter(m -> waitingForAChoice(incoming.from()).findAny().isPresent())
                .map(m -> Character.digit(m.group(1).codePointAt(0), 10))
                .flatMap(place -> letters.listed(incoming.from(), place));
    }

    private void stranger(Arrival arrival, boolean namesOne, Optional<CaseId> named) {
        var from = arrival.incoming().from();
        var earlier =
                letters.waitingOf(from).stream().flatMap(p -> p.proposed().stream()).findFirst();
        letters.wait(arrival, Stray.Why.UNKNOWN, named.or(() -> earlier));
        var proved = earlier.filter(c -> replies.provesItself(arrival, c));
        if (proved.isPresent()) {
            letters.link(from, proved.get(), true, arrival.incoming().at());
            letters.waitingOf(from).stream()
                    .filter(p -> p.why().filter(w -> w == Stray.Why.TAKEN_OUT).isEmpty())
                    .map(p -> inbox.arrival(p.arrival()))
                    .forEach(a -> deliver(a, proved.get(), SELF, ""));
        } else if (namesOne) {
            replies.sendCode(arrival, named);
        } else {
            replies.askWho(arrival);
        }
    }

    /** Into the thread of the case, its files with it; without consent it waits. */
    void deliver(Arrival arrival, CaseId caseId, Actor by, String reason) {
        if (!consents.given(access.grant(SELF, Deed.SEE_CONSENT, caseId))
                .contains(Purpose.OPINION)) {
            letters.wait(arrival, Stray.Why.NO_CONSENT, Optional.of(caseId));
            return;
        }
        var grant = access.grant(by, Deed.WRITE_THREAD, caseId);
        var now = clock.instant();
        letters.claim(arrival.id(), caseId, by.account(), reason, now);
        var message =
                new Message(
                        new MessageId(ids.next()),
                        Message.Channel.of(arrival.incoming().channel()),
                        Message.Side.FAMILY,
                        writer(arrival),
                        arrival.incoming().text(),
                        arrival.incoming().at(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Matter.RESULTS);
        if (!threads.putBack(grant, arrival.id()) && threads.add(grant, message, arrival.id())) {
            events.publishEvent(new MessageReceived(caseId, message.id(), message.by(), now));
        }
        arrival.pieces().stream()
                .filter(piece -> piece.state() == Piece.State.KEPT)
                .forEach(piece -> events.publishEvent(new FileReceived(caseId, piece.id(), now)));
    }

    private AccountId writer(Arrival arrival) {
        return accounts.byContact(arrival.incoming().from())
                .map(Account::id)
                .orElse(SELF.account());
    }

    /** Who is known there acts; whoever proved it by a code is let act by the program. */
    private Actor actor(Optional<Account> sender, CaseId caseId) {
        return sender.map(Account::asActor)
                .filter(a -> access.may(a, Deed.WRITE_THREAD, caseId))
                .orElse(SELF);
    }

    private Set<CaseId> casesOf(Account account) {
        return new LinkedHashSet<>(access.casesOf(account.asActor(), WRITERS));
    }

    private boolean isOpen(CaseId id) {
        return cases.file(access.grant(SELF, Deed.SEE_CASE, id)).stage().isOpen();
    }

    private List<CaseNumber> numbers(Set<CaseId> open) {
        return open.stream()
                .map(id -> cases.file(access.grant(SELF, Deed.SEE_CASE, id)).number())
                .toList();
    }

    /** By the address it was sent to, a button, or a case number in the words. */
    private static Optional<CaseNumber> number(Incoming incoming) {
        return Optional.of(ADDRESSED.matcher(incoming.line()))
                .filter(m -> m.find())
                .map(m -> m.group(1))
                .or(() -> inWords(incoming.text()))
                .flatMap(CaseNumber::read);
    }

    private static Optional<String> inWords(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(found -> CaseNumber.read(found).isPresent())
                .findFirst();
    }

    /** The case that a message of ours was about, when this one answers it. */
    private Optional<CaseId> answered(Incoming incoming) {
        return incoming.about()
                .flatMap(id -> outbox.idOf(incoming.channel(), id))
                .flatMap(threads::caseOf);
    }

    private Optional<CaseId> located(CaseNumber number) {
        try {
            return Optional.of(cases.locate(number));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private static Optional<CaseId> only(Set<CaseId> some) {
        return some.size() == 1 ? Optional.of(some.iterator().next()) : Optional.empty();
    }
}
