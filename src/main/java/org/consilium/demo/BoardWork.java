package org.consilium.demo;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.board.Boards;
import org.consilium.board.Conflict;
import org.consilium.board.Course;
import org.consilium.board.Declaration;
import org.consilium.board.DeclineReason;
import org.consilium.board.No;
import org.consilium.board.Opinion;
import org.consilium.board.OptionId;
import org.consilium.board.Panels;
import org.consilium.board.Rating;
import org.consilium.findings.Summaries;
import org.springframework.stereotype.Component;

/** What the members of the panels do. */
@Component
class BoardWork {
    /** Where the visitor shall find something to do, the accounts of the contract sit. */
    private static final Set<Situation> AT_WORK =
            EnumSet.range(Situation.ROUND_ONE, Situation.PLAN_CONFLICT);

    private static final List<String> WHY_NOT =
            List.of(
                    "I see more harm than gain in this for this patient.",
                    "There is a way with better control at the same price.",
                    "The evidence for it is too weak in this situation.");

    private final Reception reception;
    private final StaffRoom staff;
    private final Summaries summaries;
    private final Panels panels;
    private final Boards boards;
    private final Access access;

    BoardWork(
            Reception reception,
            StaffRoom staff,
            Summaries summaries,
            Panels panels,
            Boards boards,
            Access access) {
        this.reception = reception;
        this.staff = staff;
        this.summaries = summaries;
        this.panels = panels;
        this.boards = boards;
        this.access = access;
    }

    static StaffMember chair(World world) {
        return world.staff().stream()
                .filter(who -> who.job() == StaffMember.Job.CHAIR)
                .findFirst()
                .orElseThrow();
    }

    static StaffMember member(DemoPerson person, World world, Discipline seat) {
        var all =
                world.staff().stream()
                        .filter(who -> who.job() == StaffMember.Job.EXPERT)
                        .filter(who -> who.sits(person.site(), seat))
                        .toList();
        var first = person.hero() || AT_WORK.contains(person.situation());
        return all.get(first ? 0 : Math.floorMod(Seed.of(person.key(), "seat"), all.size()));
    }

    /** Somebody else who could sit; asked first where the first answer is no. */
    static StaffMember other(DemoPerson person, World world, Discipline seat) {
        return world.staff().stream()
                .filter(who -> who.job() == StaffMember.Job.EXPERT)
                .filter(who -> who.sits(person.site(), seat))
                .filter(who -> !who.equals(member(person, world, seat)))
                .findFirst()
                .orElseThrow();
    }

    void nameChair(DemoPerson person, World world) {
        panels.nameChair(
                reception.assistant(person, world, Deed.SEAT_PANEL),
                staff.actor(chair(world)).account(),
                Keys.of(person, "chair"));
    }

    void chairDeclares(DemoPerson person, World world) {
        panels.accept(
                grant(person, chair(world), Deed.ANSWER_OFFER),
                Declaration.noConflict(),
                Keys.of(person, "chair declares"));
    }

    void offer(DemoPerson person, World world, StaffMember who) {
        panels.offer(
                reception.assistant(person, world, Deed.SEAT_PANEL),
                staff.actor(who).account(),
                Keys.of(person, "offer " + who.email()));
    }

    void accept(DemoPerson person, StaffMember who) {
        panels.accept(
                grant(person, who, Deed.ANSWER_OFFER),
                Declaration.noConflict(),
                Keys.of(person, "accept " + who.email()));
    }

    void decline(DemoPerson person, StaffMember who) {
        panels.decline(
                grant(person, who, Deed.ANSWER_OFFER),
                new No(DeclineReason.AWAY, "On leave until Monday."),
                Keys.of(person, "decline " + who.email()));
    }

    void declareConflict(DemoPerson person, StaffMember who) {
        panels.accept(
                grant(person, who, Deed.ANSWER_OFFER),
                Declaration.of(EnumSet.of(Conflict.EARLIER_CARE), "I saw him in my clinic."),
                Keys.of(person, "conflict " + who.email()));
    }

    void file(DemoPerson person, World world, Deliberation.Opinion opinion) {
        var who = member(person, world, opinion.seat());
        sign(person, who);
        boards.file(
                grant(person, who, Deed.FILE_OPINION),
                opinion(person, opinion),
                Keys.of(person, "opinion " + who.email()));
    }

    /** Whoever comes first; the first signature stands. */
    private void sign(DemoPerson person, StaffMember who) {
        summaries
                .forwarded(grant(person, who, Deed.SEE_SUMMARY))
                .ifPresent(
                        sheet ->
                                summaries.sign(
                                        grant(person, who, Deed.SIGN_SUMMARY), sheet.version()));
    }

    void openRating(DemoPerson person, World world) {
        boards.openRating(grant(person, chair(world), Deed.CHAIR_PANEL), Keys.of(person, "rating"));
    }

    void rate(DemoPerson person, World world, Discipline seat, int round) {
        var who = member(person, world, seat);
        var sheet = boards.sheet(grant(person, who, Deed.SEE_OPINIONS));
        var ratings = new HashMap<OptionId, Rating>();
        for (var line : sheet.lines()) {
            var choice =
                    person.board().options().stream()
                            .filter(one -> title(one).equals(line.option().title()))
                            .findFirst()
                            .orElseThrow();
            ratings.put(line.option().id(), rating(person, choice, seat, round));
        }
        boards.rate(
                grant(person, who, Deed.RATE_OPTIONS),
                ratings,
                Keys.of(person, "ballot " + round + who.email()));
    }

    void callRound(DemoPerson person, World world, String why) {
        boards.callRound(
                grant(person, chair(world), Deed.CHAIR_PANEL), why, Keys.of(person, "round two"));
    }

    Grant grant(DemoPerson person, StaffMember who, Deed deed) {
        return access.grant(staff.actor(who), deed, reception.caseOf(person).orElseThrow());
    }

    private static Rating rating(
            DemoPerson person, Deliberation.Choice choice, Discipline seat, int round) {
        var value =
                round > 1 && choice.again().containsKey(seat)
                        ? choice.again().get(seat)
                        : choice.ratings().getOrDefault(seat, Rating.LOWEST + Rating.NOT_RIGHT);
        return new Rating(value, value < Rating.RIGHT ? whyNot(person, choice, seat, value) : "");
    }

    private static String whyNot(
            DemoPerson person, Deliberation.Choice choice, Discipline seat, int value) {
        if (value > Rating.NOT_RIGHT) {
            return person.board().opinions().stream()
                    .filter(opinion -> opinion.seat() == seat)
                    .map(Deliberation.Opinion::reason)
                    .filter(BoardWork::isSaid)
                    .findFirst()
                    .orElse("");
        }
        return WHY_NOT.get(
                Math.floorMod(Seed.of(person.key(), choice.key(), seat.name()), WHY_NOT.size()));
    }

    private static Opinion opinion(DemoPerson person, Deliberation.Opinion said) {
        var isMedical = said.seat() == Discipline.MEDICAL_ONCOLOGY;
        return new Opinion(
                true,
                "",
                advice(said.advice()),
                intent(said.intent()),
                courses(person, said),
                Stream.of(said.reason(), unlessAgrees(said.diagnosisAndStage()))
                        .filter(BoardWork::isSaid)
                        .reduce((one, other) -> one + " " + other)
                        .orElse("I agree with what I put first; nothing to add from my side."),
                isSaid(said.evidence()) ? said.evidence() : "",
                tests(person, said),
                confidence(said.confidence()),
                isSaid(said.changeMyMind())
                        ? said.changeMyMind()
                        : "A finding that changes the stage.",
                wishes(person, said),
                isMedical ? answers(person) : Map.of());
    }

    private static List<Course> courses(DemoPerson person, Deliberation.Opinion said) {
        return said.ranked().stream()
                .limit(Opinion.MOST_COURSES)
                .map(
                        key ->
                                person.board().options().stream()
                                        .filter(choice -> choice.key().equals(key))
                                        .findFirst()
                                        .orElseThrow())
                .map(
                        choice ->
                                new Course(
                                        title(choice),
                                        Translated.modalities(choice),
                                        isSaid(choice.extent()) ? choice.extent() : "",
                                        isSaid(choice.timing()) ? choice.timing() : ""))
                .toList();
    }

    private static Map<Integer, Opinion.WishAnswer> wishes(
            DemoPerson person, Deliberation.Opinion said) {
        var answers = new HashMap<Integer, Opinion.WishAnswer>();
        for (var n = 1; n <= person.request().wishes().size(); n++) {
            var words =
                    isSaid(said.wishes())
                            ? said.wishes()
                            : "As far as the treatment allows; my part does not change it.";
            answers.put(n, new Opinion.WishAnswer(Met.of(person, n), words));
        }
        return answers;
    }

    private static Map<Integer, String> answers(DemoPerson person) {
        var answers = new HashMap<Integer, String>();
        person.plan()
                .ifPresent(
                        plan -> {
                            for (var n = 0; n < plan.questions().size(); n++) {
                                answers.put(n + 1, plan.questions().get(n).text());
                            }
                        });
        return answers;
    }

    private static String tests(DemoPerson person, Deliberation.Opinion said) {
        if (said.advice() == Deliberation.Advice.TESTS_FIRST) {
            return String.join("\n", person.clinical().unknown()).isBlank()
                    ? said.reason()
                    : "What is not known yet: " + String.join("; ", person.clinical().unknown());
        }
        return said.seat() == Discipline.MEDICAL_ONCOLOGY
                ? person.plan().map(plan -> String.join("\n", plan.testsFirst())).orElse("")
                : "";
    }

    private static String title(Deliberation.Choice choice) {
        return choice.title();
    }

    private static String unlessAgrees(String seen) {
        return seen.startsWith("Agree") || seen.equals("As in the summary.") ? "-" : seen;
    }

    static boolean isSaid(String words) {
        return !words.isBlank() && !words.equals("-");
    }

    private static Opinion.Advice advice(Deliberation.Advice advice) {
        return switch (advice) {
            case DEFINITE_PLAN -> Opinion.Advice.DEFINITE_PLAN;
            case TESTS_FIRST -> Opinion.Advice.MORE_TESTS_FIRST;
            case COMFORT_AND_SUPPORT -> Opinion.Advice.SUPPORTIVE_CARE;
        };
    }

    private static Opinion.Intent intent(Deliberation.Intent intent) {
        return switch (intent) {
            case CURATIVE -> Opinion.Intent.CURATIVE;
            case DISEASE_CONTROL -> Opinion.Intent.PALLIATIVE;
            case COMFORT -> Opinion.Intent.SUPPORTIVE;
        };
    }

    private static Opinion.Confidence confidence(Deliberation.Confidence confidence) {
        return switch (confidence) {
            case LOW -> Opinion.Confidence.LOW;
            case MIDDLE -> Opinion.Confidence.MIDDLE;
            case HIGH -> Opinion.Confidence.HIGH;
        };
    }
}
