package org.consilium.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.channels.Arrival;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Inbox;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quarantine: what arrived and belongs to no case until a person says so, with a reason. */
@Service
public class Strays {
    private static final int LONGEST_REASON = 500;

    private final JdbcLetterStore letters;
    private final Inbox inbox;
    private final Mailroom mailroom;
    private final Access access;
    private final Clock clock;

    Strays(JdbcLetterStore letters, Inbox inbox, Mailroom mailroom, Access access, Clock clock) {
        this.letters = letters;
        this.inbox = inbox;
        this.mailroom = mailroom;
        this.access = access;
        this.clock = clock;
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
        var places = letters.waiting(most);
        var arrivals =
                inbox.all(places.stream().map(JdbcLetterStore.Place::arrival).toList()).stream()
                        .collect(Collectors.toMap(Arrival::id, Function.identity()));
        return places.stream()
                .flatMap(
                        p ->
                                Optional.ofNullable(arrivals.get(p.arrival()))
                                        .map(a -> new Stray(a, p.why().orElseThrow(), p.proposed()))
                                        .stream())
                .toList();
    }

    /** How many wait, for the desk's menu. */
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
        access.note(
                grant.actor(),
                "STRAY_CLAIMED",
                Optional.of(grant.caseId()),
                arrival.value().toString());
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
        if (place.state() == JdbcLetterStore.State.CLAIMED) {
            throw new Refused("stray.gone");
        }
        letters.setAside(arrival, actor.account(), why, clock.instant());
        access.note(actor, "STRAY_SET_ASIDE", Optional.empty(), arrival.value().toString());
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
