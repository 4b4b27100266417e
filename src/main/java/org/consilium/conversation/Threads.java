package org.consilium.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.channels.Channel;
import org.consilium.channels.Outbox;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.watch.Hit;
import org.consilium.watch.Topic;
import org.consilium.watch.Watchlist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One thread per family over all channels. */
@Service
public class Threads {
    private static final int LONGEST = 4000;
    private static final Actor SELF = Actor.system("conversation");

    private final JdbcThreadStore store;
    private final JdbcHeldStore held;
    private final Watchlist watchlist;
    private final JdbcLetterStore letters;
    private final Posts posts;
    private final Notifications notifications;
    private final Windows windows;
    private final Outbox outbox;
    private final Access access;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Threads(
            JdbcThreadStore store,
            JdbcHeldStore held,
            Watchlist watchlist,
            JdbcLetterStore letters,
            Posts posts,
            Notifications notifications,
            Windows windows,
            Outbox outbox,
            Access access,
            Cases cases,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.held = held;
        this.watchlist = watchlist;
        this.letters = letters;
        this.posts = posts;
        this.notifications = notifications;
        this.windows = windows;
        this.outbox = outbox;
        this.access = access;
        this.cases = cases;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the reader may be told, oldest first; marks the other side's entries as seen. Needs
     * SEE_THREAD.
     */
    @Transactional
    public List<Message> thread(Grant grant) {
        grant.mustBe(Deed.SEE_THREAD);
        var me = grant.actor().account();
        var listener = access.hears(me, grant.caseId());
        if (!grant.actor().is(Role.SYSTEM)) {
            var other =
                    sideOf(grant.actor()) == Message.Side.US
                            ? Message.Side.FAMILY
                            : Message.Side.US;
            var seen = store.see(grant, other, Matter.of(listener), clock.instant());
            if (!seen.isEmpty()) {
                events.publishEvent(new MessagesSeen(grant.caseId(), seen));
            }
        }
        return store.thread(grant).stream()
                .filter(one -> one.by().equals(me) || one.matter().isFor(listener))
                .toList();
    }

    /**
     * A portal message of the family or of staff; the same key writes it once. Needs WRITE_THREAD.
     *
     * @throws Refused {@code message.blank}, {@code message.long} over 4000 characters
     */
    @Transactional
    public void say(Grant grant, String text, RequestKey key) {
        say(grant, Words.of(text), key);
    }

    /** What became of something said. */
    public enum Said {
        SENT,
        /** Only a doctor may say it: it waits for one. */
        HELD
    }

    /**
     * The same, by staff also into a channel in which the family wrote to us within its window: the
     * words themselves go there then. Outside of it they wait in the portal and the family is told,
     * without content, that they do. Only those who may be told of it read it. What only a doctor
     * may say is held. Needs WRITE_THREAD.
     *
     * @throws Refused {@code message.blank}, {@code message.long} over 4000 characters; {@code
     *     message.about} when somebody may not be told everything and nothing says what it is
     *     about; {@code hears.stopped} when whoever reads in that channel may not be told
     */
    @Transactional
    public Said say(Grant grant, Words words, RequestKey key) {
        grant.mustBe(Deed.WRITE_THREAD);
        if (words.text().isBlank()) {
            throw new Refused("message.blank");
        }
        var plain = checked(words.text());
        if (grant.actor().isStaff()) {
            var hit = watchlist.find(plain, Topic.OF_DOCTORS);
            var about = hit.isPresent() ? Matter.RESULTS : matter(grant, words);
            stopUnlessAllowed(grant, about, words.via());
            if (hit.isPresent() && !store.knows(grant, key)) {
                hold(grant, plain, key, words.via(), hit.get());
                return Said.HELD;
            }
            send(grant, ours(grant.actor().account(), about, plain), key, words.via());
            return Said.SENT;
        }
        var message = message(grant, Message.Channel.PORTAL, plain, Optional.empty());
        if (store.add(grant, message, key)) {
            events.publishEvent(
                    new MessageReceived(grant.caseId(), message.id(), message.by(), message.at()));
        }
        return Said.SENT;
    }

    /** What a doctor let go, in the name of who wrote it. */
    void sayFor(
            CaseId caseId, AccountId author, String text, RequestKey key, Optional<Channel> via) {
        send(
                access.grant(SELF, Deed.WRITE_THREAD, caseId),
                ours(author, Matter.RESULTS, text),
                key,
                via);
    }

    /** With nobody limited it may be about anything; who is limited later reads none of it. */
    private Matter matter(Grant grant, Words words) {
        if (access.hearing(grant.caseId()).values().stream().allMatch(Matter.RESULTS::isFor)) {
            return Matter.RESULTS;
        }
        return words.about().orElseThrow(() -> new Refused("message.about"));
    }

    private void stopUnlessAllowed(Grant grant, Matter about, Optional<Channel> via) {
        via.flatMap(c -> windows.open(grant, c))
                .filter(window -> !about.isFor(access.hears(window.who(), grant.caseId())))
                .ifPresent(
                        window -> {
                            throw new Refused("hears.stopped", window.name());
                        });
    }

    /** What was held may have become forbidden there meanwhile: it waits on the site then. */
    private void send(Grant grant, Message message, RequestKey key, Optional<Channel> via) {
        var open =
                via.flatMap(c -> windows.open(grant, c))
                        .filter(
                                window ->
                                        message.matter()
                                                .isFor(access.hears(window.who(), grant.caseId())));
        if (open.isPresent()) {
            sayThere(grant, message, key, open.get());
        } else if (store.add(grant, message, key)) {
            events.publishEvent(
                    new MessageSent(grant.caseId(), message.id(), message.by(), message.at()));
            notifications.thereIsAMessage(grant.caseId(), message.matter(), myCase(grant.caseId()));
        }
    }

    private void hold(Grant grant, String text, RequestKey key, Optional<Channel> via, Hit hit) {
        var now = clock.instant();
        var waiting =
                new HeldText(
                        new HeldText.Id(ids.next()),
                        grant.actor().account(),
                        text,
                        via,
                        now,
                        hit.topic(),
                        hit.words(),
                        HeldText.State.HELD,
                        Optional.empty());
        if (!held.insert(grant, waiting, key)) {
            return;
        }
        events.publishEvent(new MessageHeld(grant.caseId(), waiting.id(), waiting.by(), now));
        var chair = access.holders(grant.caseId(), Capacity.CHAIR_OPEN);
        (chair.isEmpty() ? access.holders(grant.caseId(), Capacity.SEAT_OPEN) : chair)
                .forEach(doctor -> outbox.nudge(doctor, "/board"));
    }

    private Message ours(AccountId author, Matter about, String text) {
        return new Message(
                new MessageId(ids.next()),
                Message.Channel.PORTAL,
                Message.Side.US,
                author,
                text,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                about);
    }

    private void sayThere(Grant grant, Message words, RequestKey key, Window window) {
        if (store.knows(grant, key)) {
            return;
        }
        var message = words.over(Message.Channel.of(window.channel()));
        var outgoing = outbox.send(window.letter(message.text()));
        store.addSent(grant, message, key, outgoing);
        events.publishEvent(
                new MessageSent(grant.caseId(), message.id(), message.by(), message.at()));
    }

    /** What stands beside the entries, in a handful of looks however many; needs SEE_THREAD. */
    @Transactional(readOnly = true)
    public Beside beside(Grant grant) {
        grant.mustBe(Deed.SEE_THREAD);
        var arrivals = letters.arrivals(grant);
        var sent = letters.outgoing(grant);
        return new Beside(
                joined(arrivals, posts.all(arrivals.values())),
                joined(sent, outbox.all(sent.values())),
                store.removals(grant),
                held.approvals(grant));
    }

    private static <K, T> Map<MessageId, T> joined(Map<MessageId, K> keys, Map<K, T> found) {
        return keys.entrySet().stream()
                .filter(e -> found.containsKey(e.getValue()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                e -> Objects.requireNonNull(found.get(e.getValue()))));
    }

    /** The channels in which the family can be answered with words now; needs SEE_THREAD. */
    public List<Window> windows(Grant grant) {
        grant.mustBe(Deed.SEE_THREAD);
        return windows.of(grant);
    }

    /**
     * A note of a call, with outcome; the first REACHED says FamilyReached (step CONTACTED). Needs
     * LOG_CALL.
     *
     * @throws Refused {@code call.note} for a call that reached the family and says nothing of it,
     *     {@code message.long} over 4000 characters
     */
    @Transactional
    public void logCall(Grant grant, CallOutcome outcome, String note, RequestKey key) {
        grant.mustBe(Deed.LOG_CALL);
        if (outcome == CallOutcome.REACHED && note.isBlank()) {
            throw new Refused("call.note");
        }
        var first = !store.reachedBefore(grant);
        var message = message(grant, Message.Channel.CALL, checked(note), Optional.of(outcome));
        if (!store.add(grant, message, key)) {
            return;
        }
        if (outcome != CallOutcome.REACHED) {
            events.publishEvent(
                    new ContactTried(grant.caseId(), message.id(), message.by(), message.at()));
        } else if (first) {
            events.publishEvent(
                    new FamilyReached(grant.caseId(), message.id(), message.by(), message.at()));
        } else {
            events.publishEvent(
                    new FamilyCalled(grant.caseId(), message.id(), message.by(), message.at()));
        }
    }

    /**
     * Writes a notice into the thread in the family's language and tells the family, without
     * content, that there is something to read: {@code notice.<key>} with its details, and the path
     * it links to. Idempotent by key and ref.
     *
     * @param about who of the family may read it and hears of it
     * @param ref what made us say it, so that a listener that runs twice writes once
     * @param details as {@link Notice} takes them: texts, numbers, days, moments, constants of an
     *     enum with texts, lists of such
     */
    @Transactional
    public void tell(
            Actor system,
            CaseId caseId,
            Matter about,
            String key,
            String ref,
            String path,
            Object... details) {
        if (write(system, caseId, about, key, ref, path, details)) {
            notifications.thereIsAMessage(caseId, about, path);
        }
    }

    /**
     * The same, for what the family hears another way: nothing is sent.
     *
     * @return false when it was written before
     */
    @Transactional
    public boolean write(
            Actor system,
            CaseId caseId,
            Matter about,
            String key,
            String ref,
            String path,
            Object... details) {
        var grant = access.grant(SELF, Deed.WRITE_THREAD, caseId);
        var message =
                new Message(
                        new MessageId(ids.next()),
                        Message.Channel.NOTICE,
                        Message.Side.US,
                        system.account(),
                        "",
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        about);
        return store.add(grant, message, Notice.of(key, path, details), ref);
    }

    private String myCase(CaseId caseId) {
        return "/my/cases/" + cases.file(access.grant(SELF, Deed.SEE_CASE, caseId)).number();
    }

    private Message message(
            Grant grant, Message.Channel channel, String text, Optional<CallOutcome> outcome) {
        return new Message(
                new MessageId(ids.next()),
                channel,
                sideOf(grant.actor()),
                grant.actor().account(),
                text,
                clock.instant(),
                outcome,
                Optional.empty(),
                Optional.empty(),
                Matter.RESULTS);
    }

    static String checked(String text) {
        var plain = text.strip();
        if (plain.length() > LONGEST) {
            throw new Refused("message.long", LONGEST);
        }
        return plain;
    }

    private static Message.Side sideOf(Actor actor) {
        return actor.isStaff() ? Message.Side.US : Message.Side.FAMILY;
    }
}
