package org.consilium.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.CaseOpened;
import org.consilium.casework.Cases;
import org.consilium.channels.Arrival;
import org.consilium.channels.Arrived;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frame;
import org.consilium.shell.MenuCount;
import org.consilium.watch.Helpline;
import org.consilium.watch.Hit;
import org.consilium.watch.Topic;
import org.consilium.watch.Watchlist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads whatever families and strangers write for words of distress and emergency, in every
 * channel; tells a person at once, and whoever wrote where to call.
 */
@Service
public class Alarms implements MenuCount {
    private static final Actor SELF = Actor.system("conversation");
    private static final Set<Capacity> DESK = EnumSet.of(Capacity.ASSISTANT, Capacity.COORDINATOR);
    private static final int LONGEST_EXCERPT = 1000;
    private static final int LONGEST_NOTE = 2000;

    private final JdbcAlarmStore store;
    private final JdbcThreadStore entries;
    private final JdbcLetterStore letters;
    private final Inbox inbox;
    private final Watchlist watchlist;
    private final Threads threads;
    private final AutoReplies replies;
    private final Access access;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Alarms(
            JdbcAlarmStore store,
            JdbcThreadStore entries,
            JdbcLetterStore letters,
            Inbox inbox,
            Watchlist watchlist,
            Threads threads,
            AutoReplies replies,
            Access access,
            Cases cases,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.letters = letters;
        this.inbox = inbox;
        this.watchlist = watchlist;
        this.threads = threads;
        this.replies = replies;
        this.access = access;
        this.cases = cases;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Before anybody knows whose it is: a stranger may be in danger too. */
    @ApplicationModuleListener(id = "conversation.distress")
    void on(Arrived arrived) {
        var arrival = inbox.arrival(arrived.arrival());
        if (arrival.incoming().form() == Incoming.Form.SYSTEM) {
            return;
        }
        hit(arrival.incoming().text()).ifPresent(hit -> raise(arrival, hit));
    }

    private void raise(Arrival arrival, Hit hit) {
        var first = inbox.firstOf(arrival).orElse(arrival.id());
        var place = letters.lock(first);
        var alarm =
                alarm(
                        Alarm.Source.ARRIVAL,
                        place.caseId(),
                        hit,
                        arrival.incoming().text(),
                        Optional.of(arrival.incoming().from().shown()));
        if (store.insert(alarm, first.value())) {
            place.caseId().ifPresent(to -> tell(alarm, to));
            replies.adviseInDanger(
                    arrival,
                    watchlist.number(Helpline.EMERGENCY),
                    watchlist.number(Helpline.MENTAL_HEALTH));
        }
    }

    /**
     * In the transaction of the message: a message on the site is read at once, others when they
     * find their case.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MessageReceived received) {
        var written = entries.written(received.caseId(), received.messageId());
        if (written.arrival().isPresent()) {
            store.attach(written.arrival().get().value(), received.caseId())
                    .ifPresent(alarm -> tell(alarm, received.caseId()));
        } else {
            read(
                    received.caseId(),
                    Alarm.Source.MESSAGE,
                    received.messageId().value(),
                    written.text());
        }
    }

    /** Questions, wishes and what was proposed are written at registration. */
    @ApplicationModuleListener(id = "conversation.distressAtRegistration")
    void on(CaseOpened opened) {
        var id = opened.caseId();
        var request = cases.request(access.grant(SELF, Deed.SEE_REQUEST, id));
        var first = cases.firstOpinion(access.grant(SELF, Deed.SEE_FIRST_OPINION, id));
        var all = new StringBuilder();
        request.questions().forEach(q -> all.append(q.text()).append('\n'));
        request.wishes().forEach(w -> all.append(w.reason()).append('\n'));
        all.append(first.words());
        read(id, Alarm.Source.REQUEST, id.value(), all.toString());
    }

    /** Reads a question that a family asks after the plan. Needs ASK_QUESTION. */
    @Transactional
    public void readQuestion(Grant grant, UUID question, String text) {
        grant.mustBe(Deed.ASK_QUESTION);
        read(grant.caseId(), Alarm.Source.QUESTION, question, text);
    }

    private void read(CaseId caseId, Alarm.Source source, UUID ref, String text) {
        hit(text)
                .ifPresent(
                        hit -> {
                            var alarm =
                                    alarm(source, Optional.of(caseId), hit, text, Optional.empty());
                            if (store.insert(alarm, ref)) {
                                tell(alarm, caseId);
                                advise(caseId);
                            }
                        });
    }

    /** On the site itself, at most once a day. */
    private void advise(CaseId caseId) {
        var day = LocalDate.ofInstant(clock.instant(), Frame.ZONE);
        var number = cases.file(access.grant(SELF, Deed.SEE_CASE, caseId)).number();
        threads.write(
                SELF,
                caseId,
                Matter.PAPERS,
                "conversation.danger",
                "danger-" + day,
                "/my/cases/" + number,
                watchlist.number(Helpline.EMERGENCY),
                watchlist.number(Helpline.MENTAL_HEALTH));
    }

    /**
     * Open alarms, the oldest first: of the actor's own cases, for assistants also those of no
     * case.
     */
    public List<Alarm> open(Actor actor) {
        return store.open(access.casesOf(actor, DESK), actor.is(Role.ASSISTANT));
    }

    @Override
    public String entry() {
        return "alarms";
    }

    @Override
    public int count(Actor actor) {
        return actor.is(Role.ASSISTANT) || actor.is(Role.COORDINATOR) ? open(actor).size() : 0;
    }

    /** Open ones of the case first, then the newest answered. Needs SEE_THREAD. */
    public List<Alarm> of(Grant grant) {
        grant.mustBe(Deed.SEE_THREAD);
        return grant.actor().isStaff() ? store.of(grant.caseId()) : List.of();
    }

    /** How many nobody looked after yet, of whatever case or none; for the command center. */
    public int countOpen(Actor actor) {
        if (!actor.is(Role.COMMAND)) {
            throw new NotFound();
        }
        return store.countOpen();
    }

    /**
     * A person says what was done; the second changes nothing. For whoever may log a call on the
     * case; of no case for assistants.
     *
     * @throws Refused {@code alarm.note} without a word
     */
    @Transactional
    public void answer(Actor actor, Alarm.Id id, String note) {
        var alarm = store.lock(id).orElseThrow(NotFound::new);
        mayAnswer(actor, alarm);
        if (note.isBlank()) {
            throw new Refused("alarm.note");
        }
        if (alarm.answer().isPresent()) {
            return;
        }
        var now = clock.instant();
        var plain = note.strip();
        store.answer(
                id,
                new Alarm.Answer(
                        actor.account(),
                        now,
                        plain.substring(0, Math.min(plain.length(), LONGEST_NOTE))));
        access.note(actor, "ALARM_ANSWERED", alarm.caseId(), id.value().toString());
        alarm.caseId()
                .filter(c -> store.of(c).stream().allMatch(a -> a.answer().isPresent()))
                .ifPresent(
                        c ->
                                events.publishEvent(
                                        new DistressAnswered(c, id, actor.account(), now)));
    }

    private void mayAnswer(Actor actor, Alarm alarm) {
        if (alarm.caseId().isPresent()) {
            access.grant(actor, Deed.LOG_CALL, alarm.caseId().get());
        } else if (!actor.is(Role.ASSISTANT)) {
            throw new NotFound();
        }
    }

    private void tell(Alarm alarm, CaseId caseId) {
        events.publishEvent(new DistressSeen(caseId, alarm.id(), SELF.account(), clock.instant()));
    }

    private Optional<Hit> hit(String text) {
        return watchlist.find(text, Topic.OF_DISTRESS);
    }

    private Alarm alarm(
            Alarm.Source source,
            Optional<CaseId> caseId,
            Hit hit,
            String text,
            Optional<String> from) {
        var plain = text.strip();
        return new Alarm(
                new Alarm.Id(ids.next()),
                source,
                caseId,
                hit.topic(),
                hit.words(),
                plain.substring(0, Math.min(plain.length(), LONGEST_EXCERPT)),
                from,
                clock.instant(),
                Optional.empty());
    }
}
