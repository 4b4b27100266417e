package org.consilium.board;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.Stage;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats of a panel: offered, taken, declined, replaced; and its chair. */
@Service
public class Panels {
    private final BoardRoom room;
    private final JdbcBoardStore store;
    private final Experts experts;
    private final Candidates candidates;
    private final Cases cases;
    private final Consents consents;
    private final Access access;

    Panels(
            BoardRoom room,
            JdbcBoardStore store,
            Experts experts,
            Candidates candidates,
            Cases cases,
            Consents consents,
            Access access) {
        this.room = room;
        this.store = store;
        this.experts = experts;
        this.candidates = candidates;
        this.cases = cases;
        this.consents = consents;
        this.access = access;
    }

    /**
     * Offers the seat of the expert's speciality; the first offer opens the board. Needs
     * SEAT_PANEL.
     *
     * @throws Refused {@code board.stage} before the summary went to the board, {@code
     *     board.registration}, {@code board.seat.taken}, {@code board.seats.closed}, {@code
     *     board.expert.conflict}, {@code consent.missing}
     */
    @Transactional
    public void offer(Grant grant, AccountId expert, RequestKey key) {
        grant.mustBe(Deed.SEAT_PANEL);
        consents.require(grant.caseId(), Purpose.SHARE_WITH_EXPERTS);
        var toAnswer = toAnswer(grant);
        room.openOrChange(
                grant,
                key,
                () -> fresh(grant),
                (board, at) ->
                        board.offer(experts.of(expert), grant.actor().account(), at, toAnswer));
    }

    /**
     * Asks somebody to chair; nothing opens before they have declared. Needs SEAT_PANEL.
     *
     * @throws Refused {@code board.chair.not}, {@code board.chair.seated}, {@code
     *     board.chair.round}, {@code board.registration}, {@code consent.missing}
     */
    @Transactional
    public void nameChair(Grant grant, AccountId expert, RequestKey key) {
        grant.mustBe(Deed.SEAT_PANEL);
        consents.require(grant.caseId(), Purpose.SHARE_WITH_EXPERTS);
        var toAnswer = toAnswer(grant);
        room.openOrChange(
                grant,
                key,
                () -> fresh(grant),
                (board, at) ->
                        board.nameChair(
                                experts.of(expert),
                                grant.actor().account(),
                                room.optionIds(),
                                at,
                                toAnswer));
    }

    /** Frees a seat whose expert does not answer or is late. Needs SEAT_PANEL. */
    @Transactional
    public void takeBack(Grant grant, int seat, RequestKey key) {
        grant.mustBe(Deed.SEAT_PANEL);
        room.change(
                grant,
                key,
                (board, at) -> board.takeBack(seat, grant.actor().account(), room.optionIds(), at));
    }

    /** Role, organ and deadline, nothing of the case. Needs ANSWER_OFFER. */
    public SeatOffer offered(Grant grant) {
        grant.mustBe(Deed.ANSWER_OFFER);
        var board = room.needed(grant);
        var me = grant.actor().account();
        return board.seating()
                .chair(me, Chair.State.NAMED)
                .map(
                        chair ->
                                new SeatOffer(
                                        Optional.empty(),
                                        board.organ(),
                                        chair.answerBy(),
                                        chair.namedAt()))
                .orElseGet(
                        () -> {
                            var seat = board.seating().needed(me, Seat.State.OFFERED);
                            return new SeatOffer(
                                    Optional.of(seat.role()),
                                    board.organ(),
                                    seat.answerBy(),
                                    seat.offeredAt());
                        });
    }

    /**
     * Takes the seat or the chair with no conflict declared; a declared conflict declines it. Needs
     * ANSWER_OFFER.
     *
     * @throws Refused {@code consent.missing}, {@code board.registration}
     */
    @Transactional
    public void accept(Grant grant, Declaration declaration, RequestKey key) {
        grant.mustBe(Deed.ANSWER_OFFER);
        consents.require(grant.caseId(), Purpose.SHARE_WITH_EXPERTS);
        var expert = experts.of(grant.actor().account());
        room.change(
                grant,
                key,
                (board, at) -> {
                    note(
                            grant,
                            declaration.none() ? "DECLARE_NO_CONFLICT" : "DECLARE_CONFLICT",
                            JdbcExpertStore.names(declaration.conflicts()));
                    return board.accept(expert, declaration, room.optionIds(), at);
                });
    }

    /** Needs ANSWER_OFFER. */
    @Transactional
    public void decline(Grant grant, No no, RequestKey key) {
        grant.mustBe(Deed.ANSWER_OFFER);
        room.change(
                grant,
                key,
                (board, at) -> {
                    note(grant, "DECLINE_OFFER", no.reason().name());
                    return board.decline(grant.actor().account(), no, room.optionIds(), at);
                });
    }

    /** Gives the seat back before filing, or the chair between rounds. Needs LEAVE_SEAT. */
    @Transactional
    public void leave(Grant grant, No no, RequestKey key) {
        grant.mustBe(Deed.LEAVE_SEAT);
        room.change(
                grant,
                key,
                (board, at) -> {
                    note(grant, "LEAVE_BOARD", no.reason().name());
                    return board.leave(grant.actor().account(), no, room.optionIds(), at);
                });
    }

    /** Needs SEE_PANEL, SEAT_PANEL or CHAIR_PANEL. */
    public PanelState state(Grant grant) {
        grant.mustBe(Deed.SEE_PANEL, Deed.SEAT_PANEL, Deed.CHAIR_PANEL);
        return room.board(grant)
                .map(PanelState::of)
                .orElseGet(() -> PanelState.of(empty(cases.file(grant))));
    }

    /** Who may be asked for each free seat, the least loaded first. Needs SEE_PANEL. */
    public Map<SeatRole, List<Expert>> candidates(Grant grant) {
        grant.mustBe(Deed.SEE_PANEL);
        var board = room.board(grant).orElseGet(() -> empty(cases.file(grant)));
        var found = new EnumMap<SeatRole, List<Expert>>(SeatRole.class);
        if (board.phase().canSeat()) {
            for (var role : SeatRole.values()) {
                if (board.seating().live(role).isEmpty()) {
                    found.put(role, candidates.forSeat(board, role));
                }
            }
        }
        return found;
    }

    /** Who may be asked to chair, the least loaded first; empty with a chair. Needs SEE_PANEL. */
    public List<Expert> chairCandidates(Grant grant) {
        grant.mustBe(Deed.SEE_PANEL);
        var board = room.board(grant).orElseGet(() -> empty(cases.file(grant)));
        return board.seating().chair().isPresent() ? List.of() : candidates.forChair(board);
    }

    /** How many have written, for the family: no names. Empty before the first seat is offered. */
    public Optional<Progress> progress(Grant grant) {
        grant.mustBe(Deed.SEE_CASE);
        return room.board(grant)
                .map(PanelState::of)
                .map(
                        state ->
                                new Progress(
                                        (int) state.filed(),
                                        Math.max(
                                                state.live().size(),
                                                state.template().required().size()),
                                        state.phase()));
    }

    /** What the family may know of a board at work. */
    public record Progress(int filed, int seats, Phase phase) {}

    /** Whether this very write of this person was done: a repeated form shows its result. */
    public boolean wasDone(Actor by, CaseId caseId, RequestKey key) {
        return store.wasDone(key, by.account(), caseId);
    }

    private Duration toAnswer(Grant grant) {
        return Seating.toAnswer(cases.file(grant).urgency());
    }

    /** Codes only; the words are kept with the seat. */
    private void note(Grant grant, String what, String codes) {
        access.note(grant.actor(), what, Optional.of(grant.caseId()), codes);
    }

    private Board fresh(Grant grant) {
        var file = cases.file(grant);
        if (file.stage() != Stage.WITH_BOARD) {
            throw new Refused("board.stage");
        }
        return empty(file);
    }

    private Board empty(CaseFile file) {
        return Board.open(room.newBoardId(), file.id(), file.organ());
    }
}
