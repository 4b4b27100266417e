package org.consilium.conversation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.watch.Topic;
import org.consilium.watch.Watchlist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assistants handle the process; dose, drug and prognosis are a doctor's. Who wrote never lets it
 * go: a doctor of the case does, who filed the own opinion or chairs an open panel.
 */
@Service
public class ScopeGuard {
    private static final Set<Capacity> DOCTORS =
            EnumSet.of(Capacity.SEAT_OPEN, Capacity.CHAIR_OPEN);
    private static final int LONGEST_NOTE = 2000;

    private final JdbcHeldStore store;
    private final Watchlist watchlist;
    private final Threads threads;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScopeGuard(
            JdbcHeldStore store,
            Watchlist watchlist,
            Threads threads,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.watchlist = watchlist;
        this.threads = threads;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For a text of an assistant that has another way to a doctor.
     *
     * @throws Refused {@code scope.clinical} when only a doctor may say it
     */
    public void mustBeAboutProcess(String text) {
        watchlist
                .find(text, Topic.OF_DOCTORS)
                .ifPresent(
                        hit -> {
                            throw new Refused("scope.clinical", hit.words());
                        });
    }

    /** Oldest first. Needs SEE_THREAD as staff, or ANSWER_CLINICAL_QUESTION. */
    public List<HeldText> of(Grant grant) {
        grant.mustBe(Deed.SEE_THREAD, Deed.ANSWER_CLINICAL_QUESTION);
        return grant.actor().isStaff() ? store.all(grant) : List.of();
    }

    /** Whether anybody could read a held text now: not before an opinion of this case is filed. */
    public boolean hasDoctor(CaseId caseId) {
        return !access.holders(caseId, DOCTORS).isEmpty();
    }

    /**
     * Sends it as the doctor left it, in the name of who wrote it; again is the same as once. Needs
     * ANSWER_CLINICAL_QUESTION.
     *
     * @throws Refused {@code message.blank}, {@code message.long}, {@code scope.decided} when it
     *     was given back or put away
     */
    @Transactional
    public void approve(Grant grant, HeldText.Id id, String text) {
        grant.mustBe(Deed.ANSWER_CLINICAL_QUESTION);
        var held = store.lock(grant, id).orElseThrow(NotFound::new);
        var checked = Threads.checked(text);
        if (checked.isEmpty()) {
            throw new Refused("message.blank");
        }
        if (held.state() == HeldText.State.APPROVED) {
            return;
        }
        mustBeHeld(held);
        store.decide(
                grant,
                id,
                HeldText.State.APPROVED,
                new HeldText.Decision(grant.actor().account(), clock.instant(), ""),
                java.util.Optional.of(checked));
        threads.sayFor(grant.caseId(), held.by(), checked, new RequestKey(id.value()), held.via());
    }

    /**
     * Back to who wrote it, with a note; again is the same as once. Needs ANSWER_CLINICAL_QUESTION.
     *
     * @throws Refused {@code scope.note} without a word, {@code scope.decided}
     */
    @Transactional
    public void giveBack(Grant grant, HeldText.Id id, String note) {
        grant.mustBe(Deed.ANSWER_CLINICAL_QUESTION);
        var held = store.lock(grant, id).orElseThrow(NotFound::new);
        var plain = note.strip();
        if (plain.isEmpty()) {
            throw new Refused("scope.note");
        }
        if (held.state() == HeldText.State.RETURNED) {
            return;
        }
        mustBeHeld(held);
        var now = clock.instant();
        store.decide(
                grant,
                id,
                HeldText.State.RETURNED,
                new HeldText.Decision(
                        grant.actor().account(),
                        now,
                        plain.substring(0, Math.min(plain.length(), LONGEST_NOTE))),
                java.util.Optional.empty());
        events.publishEvent(new MessageReturned(grant.caseId(), id, grant.actor().account(), now));
    }

    /** The desk does without it; again is the same as once. Needs WRITE_THREAD, of staff. */
    @Transactional
    public void putAway(Grant grant, HeldText.Id id) {
        var held = ours(grant, id);
        if (held.state() == HeldText.State.HELD || held.state() == HeldText.State.RETURNED) {
            store.putAway(grant, id);
            events.publishEvent(
                    new MessagePutAway(
                            grant.caseId(), id, grant.actor().account(), clock.instant()));
        }
    }

    /** To write it anew. Needs WRITE_THREAD, of staff. */
    @Transactional
    public HeldText one(Grant grant, HeldText.Id id) {
        return ours(grant, id);
    }

    private HeldText ours(Grant grant, HeldText.Id id) {
        grant.mustBe(Deed.WRITE_THREAD);
        if (!grant.actor().isStaff()) {
            throw new NotFound();
        }
        return store.lock(grant, id).orElseThrow(NotFound::new);
    }

    private static void mustBeHeld(HeldText held) {
        if (held.state() != HeldText.State.HELD) {
            throw new Refused("scope.decided");
        }
    }
}
