package org.consilium.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.consilium.access.Capacity;
import org.consilium.casework.Milestone;
import org.consilium.casework.Organ;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Change;
import org.consilium.kernel.Refused;

/**
 * One board at work on one case. Decides what may happen next; what each member may see follows
 * from it ({@link #capacities}).
 */
record Board(
        BoardId id,
        CaseId caseId,
        Organ organ,
        int version,
        Seating seating,
        Deliberation talk,
        Optional<Instant> endedAt) {

    static Board open(BoardId id, CaseId caseId, Organ organ) {
        return new Board(
                id, caseId, organ, 0, Seating.empty(), Deliberation.empty(), Optional.empty());
    }

    PanelTemplate template() {
        return PanelTemplate.of(organ);
    }

    /** The roles without which there is no quorum. */
    Set<SeatRole> required() {
        return EnumSet.copyOf(template().required());
    }

    Phase phase() {
        if (endedAt.isPresent()) {
            return Phase.ENDED;
        }
        if (talk.decision().isPresent()) {
            return Phase.DECIDED;
        }
        if (!talk.rounds().isEmpty()) {
            return talk.openRound().isPresent() ? Phase.RATING : Phase.BETWEEN_ROUNDS;
        }
        if (!talk.options().isEmpty()) {
            return Phase.MERGING;
        }
        return seating.convenedAt().isPresent() ? Phase.FILING : Phase.SEATING;
    }

    /** What everybody on this board holds now. */
    Map<AccountId, Capacity> capacities() {
        var held = new HashMap<AccountId, Capacity>();
        if (endedAt.isPresent()) {
            return held;
        }
        var open = !talk.options().isEmpty();
        seating.chair()
                .ifPresent(
                        chair ->
                                held.put(
                                        chair.expert(),
                                        chair.state() == Chair.State.NAMED
                                                ? Capacity.CHAIR_OFFERED
                                                : open ? Capacity.CHAIR_OPEN : Capacity.CHAIR));
        for (var seat : seating.live()) {
            held.put(
                    seat.expert(),
                    switch (seat.state()) {
                        case OFFERED -> Capacity.SEAT_OFFERED;
                        case FILED -> Capacity.SEAT_OPEN;
                        case TAKEN, DECLINED, LEFT, TAKEN_BACK, ENDED -> Capacity.SEAT;
                    });
        }
        return held;
    }

    Change<Board, Milestone> offer(Expert expert, AccountId by, Instant at, Duration toAnswer) {
        refuseUnlessSeating();
        var required = template().requires(expert.speciality());
        var wasComplete = seating.isComplete(required());
        var next = with(seating.offer(expert, required, at, at.plus(toAnswer)));
        if (next.seating.convenedAt().isPresent() && !wasComplete && next.isComplete()) {
            return Change.to(next, new SeatReplaced(caseId, expert.speciality(), by, at));
        }
        return next.convenedIfComplete(by, at);
    }

    /** Not while a round is open: its result needs a chair who has declared. */
    Change<Board, Milestone> nameChair(
            Expert expert, AccountId by, Supplier<OptionId> ids, Instant at, Duration toAnswer) {
        refuseWhileRating();
        var next =
                with(seating.chairedBy(expert, at, at.plus(toAnswer)))
                        .optionsIfAllFiled(ids)
                        .convenedIfComplete(by, at);
        var events = new ArrayList<Milestone>();
        events.add(new ChairNamed(caseId, by, at));
        events.addAll(next.events());
        return new Change<>(next.now(), events);
    }

    Change<Board, Milestone> accept(
            Expert expert, Declaration declaration, Supplier<OptionId> ids, Instant at) {
        var chair = seating.chair(expert.account(), Chair.State.NAMED);
        if (chair.isPresent()) {
            return chairs(chair.get(), expert, declaration, at);
        }
        var seat = seating.needed(expert.account(), Seat.State.OFFERED);
        if (!declaration.none()) {
            return free(seat, Seat.State.DECLINED, declaration.answer(at), ids);
        }
        Seating.refuseUnlessRegistered(expert, at);
        var taken = seat.answered(Seat.State.TAKEN, declaration.answer(at));
        return Change.to(
                with(seating.replace(taken)),
                new SeatTaken(caseId, seat.role(), expert.account(), at));
    }

    private Change<Board, Milestone> chairs(
            Chair chair, Expert expert, Declaration declaration, Instant at) {
        if (!declaration.none()) {
            return stepDown(chair, declaration.answer(at));
        }
        Seating.refuseUnlessRegistered(expert, at);
        return Change.to(
                with(seating.replace(chair.answered(Chair.State.DECLARED, declaration.answer(at)))),
                new ChairDeclared(caseId, expert.account(), at));
    }

    private Change<Board, Milestone> stepDown(Chair chair, Seat.Answer answer) {
        refuseWhileRating();
        return Change.to(
                with(seating.replace(chair.answered(Chair.State.STEPPED_DOWN, answer))),
                new ChairVacated(caseId, chair.expert(), answer.at()));
    }

    Change<Board, Milestone> decline(AccountId by, No no, Supplier<OptionId> ids, Instant at) {
        var chair = seating.chair(by, Chair.State.NAMED);
        if (chair.isPresent()) {
            return stepDown(chair.get(), no.answer(at));
        }
        return free(
                seating.needed(by, Seat.State.OFFERED), Seat.State.DECLINED, no.answer(at), ids);
    }

    /** A seat only before the own opinion is filed: what is filed stands. */
    Change<Board, Milestone> leave(AccountId by, No no, Supplier<OptionId> ids, Instant at) {
        var chair = seating.chair(by, Chair.State.DECLARED);
        if (chair.isPresent()) {
            return stepDown(chair.get(), no.answer(at));
        }
        if (seating.of(by).filter(s -> s.state() == Seat.State.FILED).isPresent()) {
            throw new Refused("board.filed");
        }
        return free(seating.needed(by, Seat.State.TAKEN), Seat.State.LEFT, no.answer(at), ids);
    }

    /** An offer that nobody answers, or a member who is late; never one who has filed. */
    Change<Board, Milestone> takeBack(
            int number, AccountId by, Supplier<OptionId> ids, Instant at) {
        refuseUnlessSeating();
        var seat = seating.number(number);
        if (!seat.isLive()) {
            throw new Refused("board.seat.missing");
        }
        if (seat.state() == Seat.State.FILED) {
            throw new Refused("board.filed");
        }
        return freed(seat.to(Seat.State.TAKEN_BACK), by, ids, at);
    }

    /** Nobody answered in time: the seat is free for the next. */
    Change<Board, Milestone> lapse(Seat seat, AccountId by, Supplier<OptionId> ids, Instant at) {
        var freed = freed(seat.answered(Seat.State.TAKEN_BACK, Seat.Answer.none(at)), by, ids, at);
        return new Change<>(
                freed.now(),
                seat.required()
                        ? List.of(new OfferLapsed(caseId, seat.role(), by, at))
                        : List.of());
    }

    /** Nobody answered in time: the panel needs another chair. */
    Change<Board, Milestone> lapse(Chair chair, AccountId by, Instant at) {
        return Change.to(
                with(seating.replace(chair.answered(Chair.State.TAKEN_BACK, Seat.Answer.none(at)))),
                new ChairVacated(caseId, by, at));
    }

    Change<Board, Milestone> file(
            AccountId by, Opinion opinion, int wishes, Supplier<OptionId> ids, Instant at) {
        if (seating.of(by).filter(s -> s.state() == Seat.State.FILED).isPresent()) {
            throw new Refused("board.filed");
        }
        var seat = seating.needed(by, Seat.State.TAKEN);
        opinion.lacks(wishes).stream()
                .findFirst()
                .ifPresent(
                        lack -> {
                            throw new Refused(lack.key(), lack.details().toArray());
                        });
        var filed = new FiledOpinion(by, seat.role(), opinion, at, List.of());
        var next =
                new Board(
                        id,
                        caseId,
                        organ,
                        version,
                        seating.replace(seat.filed(at)),
                        talk.with(filed),
                        endedAt);
        return Change.to(
                next.optionsIfAllFiled(ids), new OpinionFiled(caseId, seat.role(), by, at));
    }

    Change<Board, Milestone> add(AccountId by, String text, Instant at) {
        refuseIfOver();
        seating.needed(by, Seat.State.FILED);
        return new Change<>(
                with(talk.withAddendum(by, new FiledOpinion.Addendum(need(text), at))), List.of());
    }

    Change<Board, Milestone> merge(OptionId from, OptionId into) {
        refuseUnless(Phase.MERGING, "board.rating.open");
        return new Change<>(with(talk.merge(from, into)), List.of());
    }

    Change<Board, Milestone> openRating(AccountId by, Instant at) {
        refuseUnless(Phase.MERGING, "board.rating.notYet");
        return new Change<>(with(talk.withRound(by, "", at)), List.of());
    }

    Change<Board, Milestone> rate(AccountId by, Map<OptionId, Rating> ratings, Instant at) {
        var seat = seating.needed(by, Seat.State.FILED);
        refuseUnless(Phase.RATING, "board.round.closed");
        var next = with(talk.with(new Ballot(by, seat.role(), ratings, at)));
        return next.waitingFor().isEmpty()
                ? next.roundDone("", by, at)
                : new Change<>(next, List.of());
    }

    /** The chair does not wait for those who are late. */
    Change<Board, Milestone> closeRound(AccountId by, String why, Instant at) {
        refuseUnless(Phase.RATING, "board.round.closed");
        if (talk.openRound().orElseThrow().ballots().isEmpty()) {
            throw new Refused("board.round.empty");
        }
        return roundDone(need(why), by, at);
    }

    Change<Board, Milestone> callRound(AccountId by, String why, Instant at) {
        refuseUnless(Phase.BETWEEN_ROUNDS, "board.round.notYet");
        if (talk.rounds().size() >= Deliberation.MOST_ROUNDS) {
            throw new Refused("board.round.last");
        }
        var next = with(talk.withRound(by, need(why), at));
        return Change.to(next, new RoundCalled(caseId, next.talk.rounds().size(), by, at));
    }

    /** No consensus: the chair says which option leads, and why. */
    Change<Board, Milestone> decide(AccountId by, OptionId leading, String why, Instant at) {
        refuseUnless(Phase.BETWEEN_ROUNDS, "board.round.notYet");
        talk.option(leading);
        return decided(BoardResult.How.CHAIR_DECIDED, leading, Optional.of(need(why)), by, at);
    }

    /** The patient took consent or request back. Nothing of what was said is lost. */
    Board end(Instant at) {
        return new Board(id, caseId, organ, version, seating.ended(), talk, Optional.of(at));
    }

    /** Who has not rated in the open round, or not filed before. */
    List<Seat> waitingFor() {
        var round = talk.openRound();
        return seating.live().stream()
                .filter(
                        seat ->
                                round.isPresent()
                                        ? round.get().of(seat.expert()).isEmpty()
                                        : seat.state() != Seat.State.FILED)
                .toList();
    }

    private Change<Board, Milestone> roundDone(String why, AccountId by, Instant at) {
        var next = with(talk.roundDone(required(), why, at));
        var round = next.talk.lastRound().orElseThrow();
        var done = new RoundDone(caseId, round.number(), by, at);
        var verdict = round.done().orElseThrow().verdict();
        if (verdict.outcome() != Outcome.CONSENSUS) {
            return Change.to(next, done);
        }
        var end =
                next.decided(
                        BoardResult.How.CONSENSUS, verdict.leading(), Optional.empty(), by, at);
        return new Change<>(end.now(), List.of(done, end.events().getFirst()));
    }

    private Change<Board, Milestone> decided(
            BoardResult.How how, OptionId leading, Optional<String> why, AccountId by, Instant at) {
        var decision =
                new Decision(how, leading, why, talk.rounds().size(), Consensus.RULE, by, at);
        return Change.to(with(talk.decided(decision)), new ConsensusReached(caseId, by, at));
    }

    private Change<Board, Milestone> free(
            Seat seat, Seat.State state, Seat.Answer answer, Supplier<OptionId> ids) {
        return freed(seat.answered(state, answer), seat.expert(), ids, answer.at());
    }

    /** A seat that is not required may stay free; the board does not wait for it. */
    private Change<Board, Milestone> freed(
            Seat seat, AccountId by, Supplier<OptionId> ids, Instant at) {
        var next = with(seating.replace(seat)).optionsIfAllFiled(ids);
        return seat.required()
                ? Change.to(next, new SeatDeclined(caseId, seat.role(), by, at))
                : new Change<>(next, List.of());
    }

    private Change<Board, Milestone> convenedIfComplete(AccountId by, Instant at) {
        return seating.convenedAt().isEmpty() && isComplete()
                ? Change.to(with(seating.convened(at)), new BoardConvened(caseId, by, at))
                : new Change<>(this, List.of());
    }

    private Board optionsIfAllFiled(Supplier<OptionId> ids) {
        return talk.options().isEmpty() && seating.allFiled(required())
                ? with(talk.withOptions(ids))
                : this;
    }

    private boolean isComplete() {
        return seating.isComplete(required());
    }

    private void refuseUnlessSeating() {
        refuseIfOver();
        if (!talk.options().isEmpty()) {
            throw new Refused("board.seats.closed");
        }
    }

    private void refuseWhileRating() {
        refuseIfOver();
        if (phase() == Phase.RATING) {
            throw new Refused("board.chair.round");
        }
    }

    private void refuseIfOver() {
        if (endedAt.isPresent() || talk.decision().isPresent()) {
            throw new Refused("board.over");
        }
    }

    private void refuseUnless(Phase wanted, String key) {
        refuseIfOver();
        if (phase() != wanted) {
            throw new Refused(key);
        }
    }

    private static String need(String words) {
        if (words.isBlank()) {
            throw new Refused("board.reason");
        }
        return words.strip();
    }

    private Board with(Seating next) {
        return new Board(id, caseId, organ, version, next, talk, endedAt);
    }

    private Board with(Deliberation next) {
        return new Board(id, caseId, organ, version, seating, next, endedAt);
    }
}
