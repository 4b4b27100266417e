package org.consilium.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.Milestone;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers that nobody answered in time go to the next suitable expert who was not asked on this
 * board. When nobody is left, the desk keeps the task to seat the panel or to name a chair; a seat
 * beside the quorum stays free.
 */
@Component
class LateOffers {
    private static final Actor RULE = Actor.system("board");

    private final BoardRoom room;
    private final JdbcBoardStore store;
    private final Candidates candidates;
    private final Cases cases;
    private final Consents consents;
    private final Access access;
    private final Clock clock;

    LateOffers(
            BoardRoom room,
            JdbcBoardStore store,
            Candidates candidates,
            Cases cases,
            Consents consents,
            Access access,
            Clock clock) {
        this.room = room;
        this.store = store;
        this.candidates = candidates;
        this.cases = cases;
        this.consents = consents;
        this.access = access;
        this.clock = clock;
    }

    List<CaseId> found() {
        return store.late(clock.instant());
    }

    /** Nothing while the case is on hold or without consent; a second time nothing is late. */
    @Transactional
    void passOn(CaseId caseId) {
        var file = cases.file(access.grant(RULE, Deed.SEAT_PANEL, caseId));
        var allowed = consents.given(access.grant(RULE, Deed.SEE_CONSENT, caseId));
        if (file.hold().isEmpty() && allowed.contains(Purpose.SHARE_WITH_EXPERTS)) {
            store.lock(caseId).ifPresent(board -> room.keep(RULE, board, passedOn(board, file)));
        }
    }

    private Change<Board, Milestone> passedOn(Board before, CaseFile file) {
        var at = clock.instant();
        var toAnswer = Seating.toAnswer(file.urgency());
        var board = before;
        var events = new ArrayList<Milestone>();
        for (var seat : before.seating().live()) {
            if (seat.isLate(at)) {
                board = add(board.lapse(seat, RULE.account(), room.optionIds(), at), events);
                board = offered(board, seat.role(), at, toAnswer, events);
            }
        }
        var chair = before.seating().chair().filter(c -> c.isLate(at));
        if (chair.isPresent()) {
            board = add(board.lapse(chair.get(), RULE.account(), at), events);
            board = chaired(board, at, toAnswer, events);
        }
        return new Change<>(board, events);
    }

    private Board offered(
            Board board, SeatRole role, Instant at, Duration toAnswer, List<Milestone> events) {
        return candidates.forSeat(board, role).stream()
                .filter(expert -> board.phase().canSeat())
                .filter(expert -> !board.seating().wasAsked(expert.account()))
                .findFirst()
                .map(next -> add(board.offer(next, RULE.account(), at, toAnswer), events))
                .orElse(board);
    }

    private Board chaired(Board board, Instant at, Duration toAnswer, List<Milestone> events) {
        return candidates.forChair(board).stream()
                .filter(expert -> !board.seating().wasAsked(expert.account()))
                .findFirst()
                .map(
                        next ->
                                add(
                                        board.nameChair(
                                                next,
                                                RULE.account(),
                                                room.optionIds(),
                                                at,
                                                toAnswer),
                                        events))
                .orElse(board);
    }

    private static Board add(Change<Board, Milestone> change, List<Milestone> events) {
        events.addAll(change.events());
        return change.now();
    }
}
