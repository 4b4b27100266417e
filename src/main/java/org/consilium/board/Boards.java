package org.consilium.board;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.CommitmentKind;
import org.consilium.casework.Urgency;
import org.consilium.casework.WorkRow;
import org.consilium.conversation.Matter;
import org.consilium.conversation.Threads;
import org.consilium.findings.Summaries;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Panels at work: blind opinions, options, rounds of rating, the decision. */
@Service
public class Boards {
    /** What an expert can be late with. */
    private static final Set<CommitmentKind> CLOCKS =
            EnumSet.of(CommitmentKind.ROUND, CommitmentKind.CONSENSUS);

    private final BoardRoom room;
    private final JdbcBoardStore store;
    private final JdbcNoteStore notes;
    private final BoardResults results;
    private final RatingSheets sheets;
    private final Cases cases;
    private final Summaries summaries;
    private final Access access;
    private final Threads threads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Boards(
            BoardRoom room,
            JdbcBoardStore store,
            JdbcNoteStore notes,
            BoardResults results,
            RatingSheets sheets,
            Cases cases,
            Summaries summaries,
            Access access,
            Threads threads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.room = room;
        this.store = store;
        this.notes = notes;
        this.results = results;
        this.sheets = sheets;
        this.cases = cases;
        this.summaries = summaries;
        this.access = access;
        this.threads = threads;
        this.events = events;
        this.clock = clock;
    }

    /** What the actor has to do on each of the own cases, by urgency. */
    @Transactional(readOnly = true)
    public List<Duty> duties(Actor actor) {
        return cases.list(actor, Capacity.OF_BOARD).stream()
                .filter(row -> row.file().stage().isOpen())
                .flatMap(row -> duty(row, actor.account()).stream())
                .sorted(Comparator.comparing(Duty::kind))
                .toList();
    }

    /** What the actor wrote so far, by form field; nobody else ever sees it. Needs FILE_OPINION. */
    public Map<String, String> draft(Grant grant) {
        grant.mustBe(Deed.FILE_OPINION);
        return notes.draft(room.needed(grant).id(), grant.actor().account());
    }

    /** Needs FILE_OPINION. */
    @Transactional
    public void keepDraft(Grant grant, Map<String, String> fields) {
        grant.mustBe(Deed.FILE_OPINION);
        notes.keepDraft(room.needed(grant).id(), grant.actor().account(), fields, clock.instant());
    }

    /**
     * Files the opinion; from then on it stands. The last required one puts the options on the
     * table. Needs FILE_OPINION.
     *
     * @throws Refused with the first of {@link Opinion#lacks}, {@code board.summary.unsigned} while
     *     no doctor has signed the summary that it rests on
     */
    @Transactional
    public void file(Grant grant, Opinion opinion, RequestKey key) {
        grant.mustBe(Deed.FILE_OPINION);
        var wishes = wishes(grant);
        var me = grant.actor().account();
        room.change(
                grant,
                key,
                (board, at) -> {
                    refuseUnlessSigned(grant);
                    notes.dropDraft(board.id(), me);
                    return board.file(me, opinion, wishes, room.optionIds(), at);
                });
    }

    private void refuseUnlessSigned(Grant grant) {
        var see = access.grant(grant.actor(), Deed.SEE_SUMMARY, grant.caseId());
        if (summaries.forwarded(see).filter(s -> s.signed().isEmpty()).isPresent()) {
            throw new Refused("board.summary.unsigned");
        }
    }

    /** Says something more after filing. Needs RATE_OPTIONS. */
    @Transactional
    public void add(Grant grant, String text, RequestKey key) {
        grant.mustBe(Deed.RATE_OPTIONS);
        room.change(grant, key, (board, at) -> board.add(grant.actor().account(), text, at));
    }

    /** Everything filed so far. Needs SEE_OPINIONS: only who has filed, and the chair after all. */
    public List<FiledOpinion> opinions(Grant grant) {
        grant.mustBe(Deed.SEE_OPINIONS);
        return room.needed(grant).talk().opinions();
    }

    /** The first option becomes part of the second. Needs CHAIR_PANEL. */
    @Transactional
    public void merge(Grant grant, OptionId from, OptionId into, RequestKey key) {
        grant.mustBe(Deed.CHAIR_PANEL);
        room.change(grant, key, (board, at) -> board.merge(from, into));
    }

    /** Needs CHAIR_PANEL. */
    @Transactional
    public void openRating(Grant grant, RequestKey key) {
        grant.mustBe(Deed.CHAIR_PANEL);
        room.change(grant, key, (board, at) -> board.openRating(grant.actor().account(), at));
    }

    /**
     * All options at once; the last ballot lets the rule speak. Needs RATE_OPTIONS.
     *
     * @throws Refused {@code board.rating.all}, {@code board.rated}, {@code board.round.closed}
     */
    @Transactional
    public void rate(Grant grant, Map<OptionId, Rating> ratings, RequestKey key) {
        grant.mustBe(Deed.RATE_OPTIONS);
        room.change(grant, key, (board, at) -> board.rate(grant.actor().account(), ratings, at));
    }

    /** The rating as this reader may see it. Needs SEE_OPINIONS. */
    public RatingSheet sheet(Grant grant) {
        grant.mustBe(Deed.SEE_OPINIONS);
        return sheets.of(room.needed(grant), grant.actor().account());
    }

    /** Ends a round without those who are late. Needs CHAIR_PANEL. */
    @Transactional
    public void closeRound(Grant grant, String why, RequestKey key) {
        grant.mustBe(Deed.CHAIR_PANEL);
        room.change(grant, key, (board, at) -> board.closeRound(grant.actor().account(), why, at));
    }

    /** A further round, at most the third. Needs CHAIR_PANEL. */
    @Transactional
    public void callRound(Grant grant, String why, RequestKey key) {
        grant.mustBe(Deed.CHAIR_PANEL);
        room.change(grant, key, (board, at) -> board.callRound(grant.actor().account(), why, at));
    }

    /** Without consensus the chair decides, with a reason. Needs CHAIR_PANEL. */
    @Transactional
    public void decide(Grant grant, OptionId leading, String why, RequestKey key) {
        grant.mustBe(Deed.CHAIR_PANEL);
        room.change(
                grant, key, (board, at) -> board.decide(grant.actor().account(), leading, why, at));
    }

    /**
     * Asks for more records or tests: the desk gets the task, the family is told in their thread,
     * the clocks pause. Needs ASK_FOR_MORE.
     */
    @Transactional
    public void askForMore(Grant grant, String what, String why, RequestKey key) {
        grant.mustBe(Deed.ASK_FOR_MORE);
        if (what.isBlank() || why.isBlank()) {
            throw new Refused("board.more");
        }
        if (!store.isFirst(key, grant)) {
            return;
        }
        var me = grant.actor().account();
        var at = clock.instant();
        notes.ask(room.needed(grant).id(), me, what.strip(), why.strip(), at);
        threads.tell(
                Actor.system("board"),
                grant.caseId(),
                Matter.RESULTS,
                "board.more",
                key.value().toString(),
                "/my/cases/" + cases.file(grant).number().digits(),
                what.strip(),
                why.strip());
        events.publishEvent(new MoreAsked(grant.caseId(), me, at));
    }

    /** What the board asked for, newest first; needs SEE_THREAD, where it stands too. */
    public List<MoreRequest> asked(Grant grant) {
        grant.mustBe(Deed.SEE_THREAD);
        return room.board(grant).map(board -> notes.asked(board.id())).orElse(List.of());
    }

    /** What was decided; empty before. Needs SEE_DRAFT_PLAN or a deed on the plan above it. */
    public Optional<BoardResult> result(Grant grant) {
        grant.mustBe(
                Deed.SEE_DRAFT_PLAN,
                Deed.COMPILE_PLAN,
                Deed.SIGN_PLAN,
                Deed.RELEASE_PLAN,
                Deed.SEE_OPINIONS);
        return room.board(grant).flatMap(results::of);
    }

    private int wishes(Grant grant) {
        var request = access.grant(grant.actor(), Deed.SEE_REQUEST, grant.caseId());
        return cases.request(request).wishes().size();
    }

    private Optional<Duty> duty(WorkRow row, AccountId me) {
        return store.load(row.file().id()).map(board -> duty(row, board, me));
    }

    private static Duty duty(WorkRow row, Board board, AccountId me) {
        var seat = board.seating().of(me);
        var open = board.talk().openRound();
        return new Duty(
                row.file().number(),
                row.file().organ(),
                row.file().urgency() == Urgency.URGENT,
                kind(board, seat, me),
                seat.map(Seat::role),
                seat.filter(s -> s.state() == Seat.State.OFFERED)
                        .map(Seat::answerBy)
                        .or(
                                () ->
                                        board.seating()
                                                .chair(me, Chair.State.NAMED)
                                                .map(Chair::answerBy)),
                row.clock().filter(clock -> CLOCKS.contains(clock.kind())),
                open.map(r -> r.ballots().size()).orElse(board.talk().opinions().size()),
                board.seating().live().size());
    }

    private static Duty.Kind kind(Board board, Optional<Seat> seat, AccountId me) {
        if (board.seating().chair(me, Chair.State.NAMED).isPresent()) {
            return Duty.Kind.DECLARE;
        }
        if (seat.isEmpty()) {
            return switch (board.phase()) {
                case MERGING -> Duty.Kind.OPEN_RATING;
                case BETWEEN_ROUNDS -> Duty.Kind.CALL_OR_DECIDE;
                case DECIDED -> Duty.Kind.DECIDED;
                case SEATING, FILING, RATING, ENDED -> Duty.Kind.WAIT;
            };
        }
        return switch (seat.get().state()) {
            case OFFERED -> Duty.Kind.ANSWER_OFFER;
            case TAKEN -> Duty.Kind.FILE;
            case FILED, DECLINED, LEFT, TAKEN_BACK, ENDED -> afterFiling(board, me);
        };
    }

    private static Duty.Kind afterFiling(Board board, AccountId me) {
        if (board.phase() == Phase.DECIDED) {
            return Duty.Kind.DECIDED;
        }
        var mayRate = board.talk().openRound().filter(r -> r.of(me).isEmpty()).isPresent();
        return mayRate ? Duty.Kind.RATE : Duty.Kind.WAIT;
    }
}
