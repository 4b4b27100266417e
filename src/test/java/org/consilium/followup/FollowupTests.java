package org.consilium.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.consilium.access.Accounts;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.casework.CloseReason;
import org.consilium.casework.Stage;
import org.consilium.casework.Step;
import org.consilium.casework.Task;
import org.consilium.casework.TaskKind;
import org.consilium.casework.TimelineEntry;
import org.consilium.channels.Outbox;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.plan.APlannedCase;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.consilium.testing.TheClinic.Around;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class FollowupTests {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Accounts accounts;
    @Autowired Outbox outbox;
    @Autowired Questions questions;
    @Autowired Consultations consultations;
    @Autowired Outcomes outcomes;
    @Autowired Clock clock;
    @Autowired MockMvcTester mvc;

    private APlannedCase cases;
    private TheClinic clinic;

    @BeforeEach
    void makeCases() {
        cases = APlannedCase.of(beans);
        clinic = cases.clinic();
    }

    @Test
    void nobody_asks_before_there_is_a_plan() {
        var around = cases.complete();

        refused("followup.notReleased", () -> ask(around, "When?"));
    }

    @Test
    void a_question_sent_twice_is_one_question() {
        var around = cases.released();
        var grant = clinic.may(around.family(), Deed.ASK_QUESTION, around);
        var key = TheClinic.key();

        questions.ask(grant, "When does it start?", key);
        questions.ask(grant, "When does it start?", key);

        assertThat(all(around)).hasSize(1);
        assertThat(steps(around)).containsOnlyOnce(Step.QUESTION_ASKED);
    }

    @Test
    void an_assistant_answers_what_is_about_the_process() {
        var around = cases.released();
        var id = ask(around, "Which bus goes to the centre?");

        questions.answerAboutProcess(
                clinic.may(around.assistant(), Deed.ANSWER_PROCESS_QUESTION, around),
                id,
                "Number 4, every hour.");

        assertThat(all(around).getFirst().reply().orElseThrow().registrationNumber()).isEmpty();
        assertThat(steps(around)).contains(Step.QUESTION_ANSWERED);
    }

    @Test
    void answering_one_question_leaves_the_task_of_the_other() {
        var around = cases.released();
        var bus = ask(around, "Which bus goes to the centre?");
        ask(around, "What does it cost?");

        questions.answerAboutProcess(
                clinic.may(around.assistant(), Deed.ANSWER_PROCESS_QUESTION, around), bus, "4");

        assertThat(clinic.cases.tasks(clinic.may(around.assistant(), Deed.SEE_CASE, around)))
                .extracting(Task::kind)
                .contains(TaskKind.ANSWER_QUESTION);
    }

    @Test
    void an_assistant_never_answers_what_is_clinical() {
        var around = cases.released();
        var id = ask(around, "Can I stop the tablets?");
        route(around, id);
        var process = clinic.may(around.assistant(), Deed.ANSWER_PROCESS_QUESTION, around);

        refused("followup.clinical", () -> questions.answerAboutProcess(process, id, "Yes"));
        assertThatThrownBy(
                        () -> clinic.may(around.assistant(), Deed.ANSWER_CLINICAL_QUESTION, around))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void without_saying_which_kind_it_is_an_assistant_is_asked_first() {
        var around = cases.released();
        var id = ask(around, "Can I stop the tablets?");

        assertThat(
                        mvc.post()
                                .uri(around.at("/desk", "/questions/" + id.value()))
                                .with(TheClinic.as(around.assistant()))
                                .with(csrf())
                                .param("answer", "Yes"))
                .hasStatus(422)
                .bodyText()
                .contains("Please say first whether the question is about the process");
        assertThat(all(around).getFirst().isOpen()).isTrue();
    }

    @Test
    void the_doctor_to_whom_it_was_routed_answers_with_name_and_number() {
        var around = cases.released();
        var id = ask(around, "Can I stop the tablets?");
        route(around, id);
        var other = clinic.may(around.surgeon(), Deed.ANSWER_CLINICAL_QUESTION, around);
        refused("followup.notYours", () -> questions.answerAsDoctor(other, id, "No"));

        assertThat(
                        mvc.post()
                                .uri(around.at("/board", "/questions/" + id.value()))
                                .with(TheClinic.as(around.medical()))
                                .with(csrf())
                                .param("answer", "No, please go on, one a day."))
                .hasStatus(302);

        assertThat(mvc.get().uri(around.at("/my", "")).with(TheClinic.as(around.family())))
                .hasStatusOk()
                .bodyText()
                .contains("No, please go on, one a day.", "Reg. no. EX-");
    }

    @Test
    void a_routed_question_stands_on_the_list_of_its_doctor_until_it_is_answered() {
        var around = cases.released();
        var id = ask(around, "Can I stop the tablets?");
        route(around, id);
        var address = around.at("/board", "/questions");

        assertThat(mvc.get().uri("/board").with(TheClinic.as(around.medical())))
                .hasStatusOk()
                .bodyText()
                .contains("Answer a question that was passed to you", address)
                .doesNotContain("Can I stop the tablets?");
        assertThat(mvc.get().uri("/board").with(TheClinic.as(around.surgeon())))
                .bodyText()
                .doesNotContain("Answer a question that was passed to you");
        var mail = accounts.workAddress(around.medical().account()).orElseThrow().value();
        assertThat(outbox.newest(clinic.person(Role.ADMIN), 1000))
                .filteredOn(message -> message.recipient().equals(mail))
                .isNotEmpty()
                .allSatisfy(
                        message ->
                                assertThat(message.text())
                                        .endsWith("/board")
                                        .doesNotContain(around.file().number().digits()));

        questions.answerAsDoctor(
                clinic.may(around.medical(), Deed.ANSWER_CLINICAL_QUESTION, around), id, "No.");
        assertThat(mvc.get().uri("/board").with(TheClinic.as(around.medical())))
                .bodyText()
                .doesNotContain("Answer a question that was passed to you");
    }

    @Test
    void a_question_goes_only_to_a_doctor_of_the_panel() {
        var around = cases.released();
        var id = ask(around, "Can I stop the tablets?");
        var grant = clinic.may(around.assistant(), Deed.ROUTE_QUESTION, around);

        refused(
                "followup.expert",
                () -> questions.route(grant, id, clinic.person(Role.EXPERT).account()));
    }

    @Test
    void a_consultation_is_asked_for_and_arranged() {
        var around = cases.released();
        consultations.request(
                clinic.may(around.family(), Deed.ASK_QUESTION, around),
                Consultation.Kind.VIDEO,
                "My daughter wants to hear it too",
                TheClinic.key());
        var see = clinic.may(around.family(), Deed.SEE_QUESTIONS, around);
        var wanted = consultations.of(see).getFirst();
        var manage = clinic.may(around.assistant(), Deed.MANAGE_CASE, around);

        refused(
                "followup.past",
                () ->
                        consultations.arrange(
                                manage, wanted.id(), clock.instant().minusSeconds(60), "x"));
        consultations.arrange(
                manage, wanted.id(), clock.instant().plus(Duration.ofDays(2)), "Vidisha centre");

        assertThat(consultations.of(see).getFirst().arrangement().orElseThrow().place())
                .isEqualTo("Vidisha centre");
        assertThat(steps(around)).contains(Step.CONSULTATION_REQUESTED, Step.CONSULTATION_ARRANGED);
    }

    @Test
    void a_case_closes_after_its_outcome_and_not_while_a_question_waits() {
        var around = cases.released();
        var manage = clinic.may(around.assistant(), Deed.MANAGE_CASE, around);
        var report = clinic.may(around.family(), Deed.REPORT_OUTCOME, around);
        refused("followup.noOutcome", () -> outcomes.close(manage, CloseReason.PLAN_FOLLOWED));
        refused(
                "followup.why",
                () -> outcomes.report(report, Followed.NOT, Optional.empty(), "", TheClinic.key()));
        outcomes.report(
                report, Followed.PARTLY, Optional.of(WhyNot.DISTANCE), "Too far", TheClinic.key());
        var id = ask(around, "Which bus?");
        refused(
                "followup.openQuestions",
                () -> outcomes.close(manage, CloseReason.PLAN_PARTLY_FOLLOWED));
        questions.answerAboutProcess(
                clinic.may(around.assistant(), Deed.ANSWER_PROCESS_QUESTION, around), id, "4");

        outcomes.close(manage, CloseReason.PLAN_PARTLY_FOLLOWED);

        assertThat(clinic.cases.file(clinic.may(around.assistant(), Deed.SEE_CASE, around)).stage())
                .isEqualTo(Stage.CLOSED);
        refused("case.not.open", () -> ask(around, "One more?"));
    }

    @Test
    void the_pages_of_desk_and_panel_show_what_waits() {
        var around = cases.released();
        route(around, ask(around, "Can I stop the tablets?"));

        assertThat(mvc.get().uri(around.at("/desk", "")).with(TheClinic.as(around.assistant())))
                .hasStatusOk()
                .bodyText()
                .contains("Can I stop the tablets?", "Not opened yet");
        assertThat(
                        mvc.get()
                                .uri("/hi" + around.at("/board", "/questions"))
                                .with(TheClinic.as(around.medical())))
                .hasStatusOk()
                .bodyText()
                .contains("Can I stop the tablets?", "आपके लिए");
    }

    @Test
    void a_stranger_finds_no_questions() {
        var around = cases.released();
        var stranger = clinic.person(Role.FAMILY);

        assertThat(
                        mvc.post()
                                .uri(around.at("/my", "/questions"))
                                .with(TheClinic.as(stranger))
                                .with(csrf())
                                .param("question", "?"))
                .hasStatus(404);
    }

    private QuestionId ask(Around around, String text) {
        questions.ask(
                clinic.may(around.family(), Deed.ASK_QUESTION, around), text, TheClinic.key());
        return all(around).getFirst().id();
    }

    private void route(Around around, QuestionId id) {
        questions.route(
                clinic.may(around.assistant(), Deed.ROUTE_QUESTION, around),
                id,
                around.medical().account());
    }

    private List<AskedQuestion> all(Around around) {
        return questions.of(clinic.may(around.assistant(), Deed.SEE_QUESTIONS, around));
    }

    private List<Step> steps(Around around) {
        return clinic.cases.timeline(clinic.may(around.assistant(), Deed.SEE_CASE, around)).stream()
                .map(TimelineEntry::step)
                .toList();
    }

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }
}
