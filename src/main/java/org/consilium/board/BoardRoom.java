package org.consilium.board;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Grant;
import org.consilium.casework.Milestone;
import org.consilium.channels.Outbox;
import org.consilium.kernel.Change;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What both faces do around each verb: load under lock, keep, let in and out, tell. */
@Component
class BoardRoom {
    private static final Set<Capacity> ASKED =
            EnumSet.of(Capacity.SEAT_OFFERED, Capacity.CHAIR_OFFERED);

    private final JdbcBoardStore store;
    private final Outbox outbox;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    BoardRoom(
            JdbcBoardStore store,
            Outbox outbox,
            Access access,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** One verb on one board, told as what changes at what time. */
    interface Verb {
        Change<Board, Milestone> on(Board board, Instant at);
    }

    /** The same key a second time changes nothing. */
    void change(Grant grant, RequestKey key, Verb verb) {
        openOrChange(
                grant,
                key,
                () -> {
                    throw new NotFound();
                },
                verb);
    }

    /** Opens a board when there is none at work. */
    void openOrChange(Grant grant, RequestKey key, Supplier<Board> fresh, Verb verb) {
        if (!store.isFirst(key, grant)) {
            return;
        }
        var board = store.lock(grant).orElseGet(fresh);
        keep(grant.actor(), board, verb.on(board, clock.instant()));
    }

    Optional<Board> board(Grant grant) {
        return store.load(grant);
    }

    Board needed(Grant grant) {
        return store.load(grant).orElseThrow(NotFound::new);
    }

    Supplier<OptionId> optionIds() {
        return () -> new OptionId(ids.next());
    }

    BoardId newBoardId() {
        return new BoardId(ids.next());
    }

    /**
     * Who holds what follows from the board: those whose part changed are let in or out, and
     * whoever is asked anew is told that something waits.
     */
    void keep(Actor by, Board before, Change<Board, Milestone> change) {
        var now = change.now();
        store.save(now);
        var held = before.capacities();
        var holds = now.capacities();
        var everybody = new HashSet<>(held.keySet());
        everybody.addAll(holds.keySet());
        for (var who : everybody) {
            var was = Optional.ofNullable(held.get(who));
            var is = Optional.ofNullable(holds.get(who));
            if (!was.equals(is)) {
                was.ifPresent(capacity -> access.dismiss(by, who, capacity, now.caseId()));
                is.ifPresent(capacity -> access.admit(by, who, capacity, now.caseId()));
                is.filter(ASKED::contains).ifPresent(asked -> outbox.nudge(who, "/board"));
            }
        }
        change.events().forEach(events::publishEvent);
    }
}
