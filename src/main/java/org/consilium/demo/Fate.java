package org.consilium.demo;

import static org.consilium.demo.Situation.CLOSED;
import static org.consilium.demo.Situation.CONTACTED;
import static org.consilium.demo.Situation.NO_CONSENSUS;
import static org.consilium.demo.Situation.PLAN_CONFLICT;
import static org.consilium.demo.Situation.PLAN_DRAFT;
import static org.consilium.demo.Situation.PREPARING;
import static org.consilium.demo.Situation.REGISTERED;
import static org.consilium.demo.Situation.RELEASED_OPENED;
import static org.consilium.demo.Situation.RELEASED_UNOPENED;
import static org.consilium.demo.Situation.ROUND_ONE;
import static org.consilium.demo.Situation.ROUND_TWO;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.casework.HoldReason;
import org.consilium.conversation.CallOutcome;
import org.consilium.plan.Section;
import org.consilium.shell.Frame;

/**
 * Writes the diary of one person from the day of registration to where the case stands now. Times
 * count back from now for what runs, so that its clocks look alive on whatever day the demo starts.
 * Those in the same situation have a place each, from 0: their clocks differ by it.
 */
final class Fate {
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final int FIRST_PART = 60;

    private final DemoPerson person;
    private final World world;
    private final List<Paper> papers;
    private final int place;
    private final Instant now;
    private final LocalDate today;
    private final Turns turns;
    private final DeskWork desk;
    private final BoardWork board;
    private final PlanWork plan;
    private final Diary diary;
    private final Deque<DemoPerson.Said> toSay;

    Fate(
            DemoPerson person,
            World world,
            List<Paper> papers,
            int place,
            Instant now,
            DeskWork desk,
            BoardWork board,
            PlanWork plan) {
        this.person = person;
        this.world = world;
        this.papers = papers.stream().sorted(Comparator.comparing(this::isLater)).toList();
        this.place = place;
        this.now = now;
        this.today = LocalDate.ofInstant(now, Frame.ZONE);
        this.turns = new Turns(person, place, now, today);
        this.desk = desk;
        this.board = board;
        this.plan = plan;
        this.diary = new Diary(now);
        this.toSay = new ArrayDeque<>(person.course().thread());
    }

    List<Diary.Moment> told(Runnable register) {
        var registered = turns.registered();
        diary.at(registered, "register", register);
        if (person.situation() == REGISTERED) {
            tryToCall(registered);
        } else {
            collect(registered);
        }
        flush(now);
        return diary.moments();
    }

    private void tryToCall(Instant registered) {
        if (person.registered().isBefore(today)) {
            at(
                    registered.plus(Duration.ofMinutes(50)),
                    "no answer",
                    () -> desk.call(person, world, CallOutcome.NO_ANSWER, ""));
            papers.stream()
                    .limit(1)
                    .forEach(
                            paper ->
                                    at(
                                            registered.plus(Duration.ofMinutes(90)),
                                            "paper",
                                            () -> desk.send(person, paper)));
        }
    }

    private void collect(Instant registered) {
        var contacted = turns.contacted(registered);
        if (toSay.isEmpty() || !toSay.peek().channel().equals("CALL")) {
            at(
                    contacted,
                    "first call",
                    () ->
                            desk.call(
                                    person,
                                    world,
                                    CallOutcome.REACHED,
                                    "Talked for ten minutes. Knows what happens next and which "
                                            + "papers we need. "
                                            + person.request().wishes().stream()
                                                    .findFirst()
                                                    .map(w -> "First wish: " + w.text() + ".")
                                                    .orElse("")));
        } else {
            var call = toSay.remove();
            at(turns.moment(call), "first call", () -> callOf(call));
        }
        if (person.situation() == CONTACTED) {
            if (place == 0) {
                at(
                        now.minus(Duration.ofMinutes(80)),
                        "asks",
                        () ->
                                desk.familySays(
                                        person,
                                        "Which papers do you need first? I am at home today."));
            }
            return;
        }
        at(
                contacted.plus(Duration.ofHours(3)),
                "checklist",
                () -> desk.sendChecklist(person, world));
        var first = papers.subList(0, (papers.size() * FIRST_PART + 99) / 100);
        switch (person.situation()) {
            case COLLECTING -> collecting(contacted, first);
            case ON_HOLD, WITHDRAWN -> stopped(contacted, first);
            default -> prepare(contacted, first);
        }
    }

    /** Some sorted, some not yet, some missing; of one family nothing has come. */
    private void collecting(Instant contacted, List<Paper> first) {
        if (place == 3) {
            return;
        }
        sendAndSort(
                contacted.plus(Duration.ofHours(5)),
                first.subList(0, Math.max(1, first.size() - 2)));
        var late = first.subList(Math.max(1, first.size() - 2), first.size());
        late.forEach(
                paper ->
                        at(
                                now.minus(Duration.ofHours(2L + place * 3L)),
                                "paper",
                                () -> desk.send(person, paper)));
        if (place % 3 == 1) {
            at(
                    now.minus(Duration.ofMinutes(40)),
                    "asks",
                    () ->
                            desk.familySays(
                                    person,
                                    "The CT disc is with my brother. Can he bring it to the centre?"));
        }
    }

    private void stopped(Instant contacted, List<Paper> first) {
        sendAndSort(contacted.plus(Duration.ofHours(6)), first);
        person.course()
                .hold()
                .ifPresent(
                        hold -> {
                            at(
                                    Turns.day(hold.since(), 11),
                                    "call",
                                    () ->
                                            desk.call(
                                                    person,
                                                    world,
                                                    CallOutcome.REACHED,
                                                    hold.text()));
                            diary.soon(
                                    "hold",
                                    () ->
                                            desk.hold(
                                                    person,
                                                    world,
                                                    hold.reason().equals("IN_HOSPITAL")
                                                            ? HoldReason.PATIENT_IN_HOSPITAL
                                                            : HoldReason.FAMILY_ASKED_TO_WAIT));
                        });
        person.course()
                .withdrawal()
                .ifPresent(
                        pause -> {
                            at(
                                    Turns.day(pause.since(), 12),
                                    "call",
                                    () ->
                                            desk.call(
                                                    person,
                                                    world,
                                                    CallOutcome.REACHED,
                                                    pause.text()));
                            diary.soon("withdraw", () -> desk.withdraw(person));
                        });
    }

    private void prepare(Instant contacted, List<Paper> first) {
        var complete = turns.complete();
        var early = contacted.plus(Duration.ofHours(5));
        sendAndSort(early.isBefore(complete) ? early : complete.minus(A_DAY), first);
        sendAndSort(
                complete.minus(Duration.ofHours(8)), papers.subList(first.size(), papers.size()));
        at(complete, "complete", () -> desk.complete(person, world));
        if (person.situation() == PREPARING) {
            if (place % 2 == 1) {
                diary.soon("summary", () -> desk.beginSummary(person, world, papers));
            }
            return;
        }
        at(
                turns.convened().minus(Duration.ofHours(2)),
                "summary",
                () -> desk.forward(person, world, papers));
        seat(turns.convened());
        deliberate(turns.convened());
    }

    private void seat(Instant convened) {
        var asked = convened.minus(Duration.ofMinutes(10));
        at(asked, "chair", () -> board.nameChair(person, world));
        var replaced = person.situation() == ROUND_TWO || person.situation() == NO_CONSENSUS;
        for (var seat : Discipline.REQUIRED) {
            if (replaced && seat == Discipline.RADIATION_ONCOLOGY) {
                replace(seat);
            } else if (!isAskedLast(seat)) {
                var who = BoardWork.member(person, world, seat);
                diary.soon("offer " + seat, () -> board.offer(person, world, who));
            }
        }
        if (!isBarelyAsked()) {
            at(
                    convened.plus(Duration.ofMinutes(20)),
                    "chair declares",
                    () -> board.chairDeclares(person, world));
        }
        var minutes = 30;
        for (var opinion : person.board().opinions()) {
            if (isOnlyOffered(opinion)) {
                continue;
            }
            var who = BoardWork.member(person, world, opinion.seat());
            at(
                    convened.plus(Duration.ofMinutes(minutes)),
                    "accept " + opinion.seat(),
                    () -> board.accept(person, who));
            minutes += 25;
        }
    }

    private void replace(Discipline seat) {
        var first = BoardWork.other(person, world, seat);
        diary.soon("offer to another", () -> board.offer(person, world, first));
        diary.soon(
                "no",
                () -> {
                    if (person.situation() == ROUND_TWO) {
                        board.decline(person, first);
                    } else {
                        board.declareConflict(person, first);
                    }
                });
        var second = BoardWork.member(person, world, seat);
        diary.soon("offer " + seat, () -> board.offer(person, world, second));
    }

    /** A seat beside the quorum, asked so late that the offer still stands today. */
    private void askLast() {
        for (var seat : Discipline.REQUIRED) {
            if (isAskedLast(seat)) {
                var who = BoardWork.member(person, world, seat);
                at(
                        now.minus(Duration.ofHours(1)),
                        "offer " + seat,
                        () -> board.offer(person, world, who));
            }
        }
    }

    private boolean isAskedLast(Discipline seat) {
        return !isBarelyAsked()
                && person.board().opinions().stream()
                        .anyMatch(opinion -> opinion.seat() == seat && isOnlyOffered(opinion));
    }

    /** Of the newest board only one has answered. */
    private boolean isBarelyAsked() {
        return person.situation() == ROUND_ONE && !person.hero() && place == 3;
    }

    /** In the newest boards some have not answered the offer yet. */
    private boolean isOnlyOffered(Deliberation.Opinion opinion) {
        return person.situation() == ROUND_ONE
                && !opinion.filed()
                && !person.hero()
                && (isBarelyAsked()
                        ? opinion.seat() != Discipline.PATHOLOGY
                        : opinion.seat() == Discipline.RADIOLOGY);
    }

    private void deliberate(Instant convened) {
        var hours = person.situation() == ROUND_ONE ? 1 : 3;
        var after = convened.plus(Duration.ofHours(3));
        for (var opinion : person.board().opinions()) {
            if (opinion.filed() || person.situation() != ROUND_ONE) {
                at(after, "opinion " + opinion.seat(), () -> board.file(person, world, opinion));
                after = after.plus(Duration.ofHours(hours));
            }
        }
        if (person.situation() == ROUND_ONE) {
            askLast();
            return;
        }
        at(
                convened.plus(Duration.ofHours(20)),
                "open rating",
                () -> board.openRating(person, world));
        rate(convened.plus(Duration.ofHours(21)), 1, EnumSet.copyOf(Discipline.REQUIRED));
        if (person.situation() == ROUND_TWO || person.situation() == NO_CONSENSUS) {
            at(
                    convened.plus(Duration.ofHours(32)),
                    "round two",
                    () ->
                            board.callRound(
                                    person,
                                    world,
                                    "The leading option has support, but two of us see it below 7. "
                                            + "Please read the reasons and rate again."));
            rate(convened.plus(Duration.ofHours(34)), 2, ratesAgain());
            return;
        }
        write(convened.plus(Duration.ofHours(34)));
    }

    private Set<Discipline> ratesAgain() {
        if (person.situation() == NO_CONSENSUS) {
            return EnumSet.copyOf(Discipline.REQUIRED);
        }
        return person.hero()
                ? EnumSet.of(Discipline.SURGERY, Discipline.RADIOLOGY)
                : EnumSet.of(
                        Discipline.SURGERY, Discipline.RADIATION_ONCOLOGY, Discipline.PATHOLOGY);
    }

    private void rate(Instant from, int round, Set<Discipline> seats) {
        var at = from;
        for (var seat : seats) {
            at(at, "rating " + round + " " + seat, () -> board.rate(person, world, seat, round));
            at = at.plus(Duration.ofHours(2));
        }
    }

    private void write(Instant agreed) {
        at(agreed.plus(Duration.ofHours(1)), "write", () -> plan.begin(person, world));
        if (person.situation() == PLAN_CONFLICT) {
            flag(agreed.plus(Duration.ofHours(3)));
            return;
        }
        if (person.situation() == PLAN_DRAFT && place % 2 == 1) {
            return;
        }
        at(agreed.plus(Duration.ofHours(3)), "write on", () -> plan.finish(person, world));
        var signed = agreed.plus(Duration.ofHours(4));
        if (person.situation() == PLAN_DRAFT) {
            sign(signed, Discipline.RADIATION_ONCOLOGY, Discipline.RADIOLOGY);
            return;
        }
        sign(signed, Discipline.REQUIRED.toArray(new Discipline[0]));
        diary.soon("sign chair", () -> plan.sign(person, BoardWork.chair(world)));
        at(turns.released(), "release", () -> plan.release(person, world));
        live(turns.released());
    }

    private void flag(Instant at) {
        var reasons = person.plan().orElseThrow().conflicts();
        var sections = List.of(Section.RECOMMENDED, Section.ALTERNATIVES);
        var seats = List.of(Discipline.MEDICAL_ONCOLOGY, Discipline.SURGERY);
        for (var i = 0; i < Math.min(reasons.size(), sections.size()); i++) {
            var n = i;
            at(
                    at,
                    "flag",
                    () -> plan.flag(person, world, seats.get(n), sections.get(n), reasons.get(n)));
        }
    }

    private void sign(Instant from, Discipline... seats) {
        var at = from;
        for (var seat : seats) {
            var who = BoardWork.member(person, world, seat);
            at(at, "sign " + seat, () -> plan.sign(person, who));
            at = at.plus(Duration.ofMinutes(35));
        }
    }

    /** After the plan went out. */
    private void live(Instant released) {
        if (person.situation() == RELEASED_UNOPENED) {
            return;
        }
        var read = released.plus(Duration.ofHours(15));
        at(read, "read", () -> plan.read(person));
        if (person.situation() != RELEASED_OPENED || place % 2 == 0) {
            at(
                    read.plus(Duration.ofHours(3)),
                    "talk through",
                    () -> plan.talkThrough(person, world));
        }
        person.course().question().ifPresent(this::ask);
        person.course()
                .outcome()
                .filter(outcome -> person.situation() == CLOSED)
                .ifPresent(
                        outcome -> {
                            at(
                                    Turns.day(outcome.at(), 12),
                                    "outcome",
                                    () -> plan.report(person, outcome));
                            at(
                                    Turns.day(outcome.at().plusDays(1), 10),
                                    "close",
                                    () -> plan.close(person, world, outcome));
                        });
    }

    private void ask(DemoPerson.FollowUp asked) {
        var at = Turns.day(asked.asked(), asked.answer().isPresent() ? 9 : 20);
        at(at, "question", () -> plan.ask(person, asked));
        at(at.plus(Duration.ofHours(1)), "route", () -> plan.route(person, world, asked));
        if (asked.answer().isPresent()) {
            at(at.plus(Duration.ofHours(7)), "answer", () -> plan.answer(person, world, asked));
        }
    }

    private void sendAndSort(Instant from, List<Paper> some) {
        var at = from;
        for (var paper : some) {
            var written = Turns.day(paper.date(), 18);
            at = at.isBefore(written) ? written : at;
            at(at, "paper " + paper.spec(), () -> desk.send(person, paper));
            at = at.plus(Duration.ofMinutes(3));
        }
        var sorted = at.plus(Duration.ofMinutes(70));
        for (var paper : some) {
            at(sorted, "sort " + paper.spec(), () -> desk.sort(person, world, paper));
            sorted = sorted.plus(Duration.ofMinutes(1));
        }
    }

    private void at(Instant at, String what, Runnable deed) {
        flush(at);
        diary.at(at, what, deed);
    }

    /** What was said until then. */
    private void flush(Instant until) {
        while (!toSay.isEmpty() && turns.moment(toSay.peek()).isBefore(until)) {
            var said = toSay.remove();
            diary.at(
                    turns.moment(said),
                    "said",
                    () -> {
                        if (said.channel().equals("CALL")) {
                            callOf(said);
                        } else {
                            desk.say(person, world, said);
                        }
                    });
        }
    }

    private void callOf(DemoPerson.Said said) {
        desk.call(person, world, CallOutcome.REACHED, said.text());
    }

    /** Written while the case was running. */
    private boolean isLater(Paper paper) {
        return paper.date().isAfter(person.registered());
    }
}
