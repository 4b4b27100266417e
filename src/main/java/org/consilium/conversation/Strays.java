package org.consilium.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.CasesParted;
import org.consilium.casework.Mergers;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Inbox;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.MenuCount;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quarantine: what arrived and belongs to no case until a person says so, with a reason. */
@Service
public class Strays implements MenuCount {
    private static final Actor SELF = Actor.system("conversation");
    private static final int LONGEST_REASON = 500;

    private final JdbcLetterStore letters;
    private final JdbcThreadStore threads;
    private final Inbox inbox;
    private final Posts posts;
    private final Mailroom mailroom;
    private final Mergers mergers;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    Strays(
            JdbcLetterStore letters,
            JdbcThreadStore threads,
            Inbox inbox,
            Posts posts,
            Mailroom mailroom,
            Mergers mergers,
            Access access,
            Ids ids,
            Clock clock) {
        this.letters = letters;
        this.threads = threads;
        this.inbox = inbox;
        this.posts = posts;
        this.mailroom = mailroom;
        this.mergers = mergers;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** One decision of a person about where a message belongs. */
    public record Move(
            What what, Optional<CaseId> caseId, AccountId by, Instant at, String reason) {
        public enum What {
            CLAIMED,
            TAKEN_OUT,
            SET_ASIDE,
            PUT_BACK
        }

        @Override
        public String toString() {
            return "Move[" + what + "]";
        }
    }

    /**
     * Oldest first; for assistants.
     *
     * @throws NotFound for everybody else
     */
    @Transactional
    public List<Stray> waiting(Actor actor, int most) {
        mustBeAssistant(actor);
        access.note(actor, "QUARANTINE_SEEN", Optional.empty(), "");
        return strays(letters.waiting(most));
    }

    /** What was set aside, newest first; for assistants. */
    @Transactional
    public List<Stray> setAside(Actor actor, int most) {
        mustBeAssistant(actor);
        return strays(letters.setAside(most));
    }

    /** What persons decided about these before, oldest first; for assistants. */
    public Map<ArrivalId, List<Move>> moves(Actor actor, Collection<Stray> of) {
        mustBeAssistant(actor);
        return letters.moves(of.stream().map(s -> s.arrival().id()).toList());
    }

    @Override
    public String entry() {
        return "quarantine";
    }

    /** How many wait, for the desk's menu. */
    @Override
    public int count(Actor actor) {
        return actor.is(Role.ASSISTANT) ? letters.countWaiting() : 0;
    }

    /**
     * An assistant says that it belongs to a case, and why; again is the same as once. Needs
     * WRITE_THREAD.
     *
     * @throws Refused {@code stray.reason} without a reason, {@code stray.gone} when it is in
     *     another case already, {@code consent.missing}
     */
    @Transactional
    public void claim(Grant grant, ArrivalId arrival, String reason) {
        grant.mustBe(Deed.WRITE_THREAD);
        mustBeAssistant(grant.actor());
        var why = checked(reason);
        var place = letters.lock(inbox.arrival(arrival).id());
        if (place.caseId().filter(grant.caseId()::equals).isPresent()) {
            return;
        }
        if (place.state() != JdbcLetterStore.State.WAITING) {
            throw new Refused("stray.gone");
        }
        mailroom.deliver(inbox.arrival(arrival), grant.caseId(), grant.actor(), why);
        if (letters.caseOf(arrival).isEmpty()) {
            throw new Refused("consent.missing");
        }
        note(grant.actor(), Move.What.CLAIMED, arrival, Optional.of(grant.caseId()), why);
    }

    /**
     * It was put into the wrong case: back to quarantine, and its sender is a stranger to the case
     * again; again is the same as once. The entry stays in the thread without its words, and what
     * was filed as records stays until somebody handles it. Needs WRITE_THREAD.
     *
     * @throws Refused {@code stray.reason} without a reason
     * @throws NotFound for a message that never was in this case
     */
    @Transactional
    public void takeOut(Grant grant, ArrivalId arrival, String reason) {
        grant.mustBe(Deed.WRITE_THREAD);
        mustBeAssistant(grant.actor());
        var why = checked(reason);
        var letter = inbox.arrival(arrival);
        var place = letters.lock(letter.id());
        if (place.caseId().filter(grant.caseId()::equals).isEmpty()) {
            if (letters.moves(List.of(arrival)).getOrDefault(arrival, List.of()).stream()
                    .noneMatch(move -> isRemovalFrom(grant.caseId(), move))) {
                throw new NotFound();
            }
            return;
        }
        letters.takeOut(letter);
        letters.unlink(letter.incoming().from(), grant.caseId());
        threads.takeOut(grant, arrival, why, clock.instant());
        note(grant.actor(), Move.What.TAKEN_OUT, arrival, Optional.of(grant.caseId()), why);
    }

    /**
     * It belongs to nobody: advertising, a wrong number. Kept, out of the way; again is the same as
     * once.
     *
     * @throws Refused {@code stray.reason} without a reason, {@code stray.gone} when it is in a
     *     case
     */
    @Transactional
    public void setAside(Actor actor, ArrivalId arrival, String reason) {
        mustBeAssistant(actor);
        var why = checked(reason);
        var place = letters.lock(inbox.arrival(arrival).id());
        if (place.state() == JdbcLetterStore.State.SET_ASIDE) {
            return;
        }
        if (place.state() != JdbcLetterStore.State.WAITING) {
            throw new Refused("stray.gone");
        }
        letters.setAside(arrival, actor.account(), why, clock.instant());
        note(actor, Move.What.SET_ASIDE, arrival, Optional.empty(), why);
    }

    /** It waits again; again is the same as once. */
    @Transactional
    public void putBack(Actor actor, ArrivalId arrival) {
        mustBeAssistant(actor);
        var place = letters.lock(inbox.arrival(arrival).id());
        if (place.state() == JdbcLetterStore.State.SET_ASIDE) {
            letters.putBack(arrival);
            note(actor, Move.What.PUT_BACK, arrival, Optional.empty(), "");
        }
    }

    /** Two patients after all: what named this case goes where it was meant to go. */
    @ApplicationModuleListener(id = "conversation.parted")
    void on(CasesParted parted) {
        var why = mergers.whyParted(parted.caseId());
        for (var place : letters.meantFor(parted.caseId())) {
            var from = letters.lock(place.arrival()).caseId();
            if (from.isPresent()) {
                var arrival = inbox.arrival(place.arrival());
                letters.takeOut(arrival);
                threads.takeOut(
                        access.grant(SELF, Deed.WRITE_THREAD, from.get()),
                        arrival.id(),
                        why,
                        clock.instant());
                note(SELF, Move.What.TAKEN_OUT, arrival.id(), from, why);
                mailroom.deliver(arrival, parted.caseId(), SELF, why);
                note(SELF, Move.What.CLAIMED, arrival.id(), Optional.of(parted.caseId()), why);
            }
        }
    }

    private List<Stray> strays(List<JdbcLetterStore.Place> places) {
        var all = posts.all(places.stream().map(JdbcLetterStore.Place::arrival).toList());
        return places.stream()
                .flatMap(
                        p ->
                                Optional.ofNullable(all.get(p.arrival()))
                                        .map(
                                                post ->
                                                        new Stray(
                                                                post,
                                                                p.why().orElse(Stray.Why.UNKNOWN),
                                                                p.proposed()))
                                        .stream())
                .toList();
    }

    private void note(
            Actor by, Move.What what, ArrivalId arrival, Optional<CaseId> caseId, String reason) {
        letters.moved(
                ids.next(), arrival, new Move(what, caseId, by.account(), clock.instant(), reason));
        access.note(by, "STRAY_" + what, caseId, arrival.value().toString());
    }

    private static boolean isRemovalFrom(CaseId caseId, Move move) {
        return move.what() == Move.What.TAKEN_OUT
                && move.caseId().filter(caseId::equals).isPresent();
    }

    private static void mustBeAssistant(Actor actor) {
        if (!actor.is(Role.ASSISTANT)) {
            throw new NotFound();
        }
    }

    private static String checked(String reason) {
        var plain = reason.strip();
        if (plain.isEmpty()) {
            throw new Refused("stray.reason");
        }
        return plain.substring(0, Math.min(plain.length(), LONGEST_REASON));
    }
}
