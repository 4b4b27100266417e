package org.consilium.demo;

import java.util.List;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.casework.CloseReason;
import org.consilium.followup.AskedQuestion;
import org.consilium.followup.Followed;
import org.consilium.followup.Outcomes;
import org.consilium.followup.Questions;
import org.consilium.followup.WhyNot;
import org.consilium.plan.Deliveries;
import org.consilium.plan.Plans;
import org.consilium.plan.Section;
import org.springframework.stereotype.Component;

/** What chair, members and family do with the plan, and after it. */
@Component
class PlanWork {
    private static final List<Section> FIRST =
            List.of(Section.SUMMARY, Section.SEEN, Section.REASON);
    private static final List<Section> REST =
            List.of(
                    Section.IF_REFUSED,
                    Section.TESTS_FIRST,
                    Section.DIFFERENCES,
                    Section.WISHES,
                    Section.NEXT_STEPS,
                    Section.FOLLOW_UP,
                    Section.WARNINGS,
                    Section.ANSWERS);

    private final Reception reception;
    private final BoardWork board;
    private final Plans plans;
    private final Deliveries deliveries;
    private final Questions questions;
    private final Outcomes outcomes;
    private final StaffRoom staff;

    PlanWork(
            Reception reception,
            BoardWork board,
            Plans plans,
            Deliveries deliveries,
            Questions questions,
            Outcomes outcomes,
            StaffRoom staff) {
        this.reception = reception;
        this.board = board;
        this.plans = plans;
        this.deliveries = deliveries;
        this.questions = questions;
        this.outcomes = outcomes;
        this.staff = staff;
    }

    /** The chair writes the first sections. */
    void begin(DemoPerson person, World world) {
        write(person, world, FIRST);
    }

    void finish(DemoPerson person, World world) {
        write(person, world, REST);
    }

    void flag(DemoPerson person, World world, Discipline seat, Section section, String reason) {
        plans.flag(
                board.grant(person, BoardWork.member(person, world, seat), Deed.SIGN_PLAN),
                section,
                reason);
    }

    void sign(DemoPerson person, StaffMember who) {
        var grant = board.grant(person, who, Deed.SIGN_PLAN);
        plans.sign(grant, plans.draft(grant).orElseThrow().seal());
    }

    void release(DemoPerson person, World world) {
        plans.release(board.grant(person, BoardWork.chair(world), Deed.RELEASE_PLAN));
    }

    void read(DemoPerson person) {
        if (plans.read(reception.family(person, Deed.SEE_PLAN)).isEmpty()) {
            throw new IllegalStateException("no plan to read: " + person.key());
        }
    }

    void talkThrough(DemoPerson person, World world) {
        deliveries.talkedThrough(
                reception.assistant(person, world, Deed.LOG_CALL),
                "They said it in their own words: "
                        + person.plan().orElseThrow().headline()
                        + " They know when to go to the hospital at once.",
                Keys.of(person, "talk"));
    }

    void ask(DemoPerson person, DemoPerson.FollowUp asked) {
        questions.ask(
                reception.family(person, Deed.ASK_QUESTION),
                asked.question(),
                Keys.of(person, "question"));
    }

    void route(DemoPerson person, World world, DemoPerson.FollowUp asked) {
        questions.route(
                reception.assistant(person, world, Deed.ROUTE_QUESTION),
                question(person, world).id(),
                staff.actor(doctor(person, world, asked)).account());
    }

    void answer(DemoPerson person, World world, DemoPerson.FollowUp asked) {
        questions.answerAsDoctor(
                board.grant(person, doctor(person, world, asked), Deed.ANSWER_CLINICAL_QUESTION),
                question(person, world).id(),
                asked.answer().orElseThrow());
    }

    void report(DemoPerson person, DemoPerson.Outcome outcome) {
        outcomes.report(
                reception.family(person, Deed.REPORT_OUTCOME),
                switch (outcome.followed()) {
                    case FULLY -> Followed.FULLY;
                    case PARTLY -> Followed.PARTLY;
                    case NOT -> Followed.NOT;
                },
                outcome.followed() == DemoPerson.Followed.FULLY
                        ? Optional.empty()
                        : Optional.of(WhyNot.valueOf(outcome.reason())),
                outcome.text(),
                Keys.of(person, "outcome"));
    }

    void close(DemoPerson person, World world, DemoPerson.Outcome outcome) {
        outcomes.close(
                reception.assistant(person, world, Deed.MANAGE_CASE),
                switch (outcome.followed()) {
                    case FULLY -> CloseReason.PLAN_FOLLOWED;
                    case PARTLY -> CloseReason.PLAN_PARTLY_FOLLOWED;
                    case NOT -> CloseReason.PLAN_NOT_FOLLOWED;
                });
    }

    private void write(DemoPerson person, World world, List<Section> sections) {
        var grant = board.grant(person, BoardWork.chair(world), Deed.COMPILE_PLAN);
        var text = new PlanWords(person).over(plans.draft(grant).orElseThrow().text());
        sections.forEach(section -> plans.write(grant, section, text));
    }

    private AskedQuestion question(DemoPerson person, World world) {
        return questions.of(reception.assistant(person, world, Deed.SEE_QUESTIONS)).getFirst();
    }

    private static StaffMember doctor(DemoPerson person, World world, DemoPerson.FollowUp asked) {
        return BoardWork.member(
                person, world, asked.answeredBy().orElse(Discipline.MEDICAL_ONCOLOGY));
    }
}
