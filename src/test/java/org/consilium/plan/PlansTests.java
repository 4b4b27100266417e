package org.consilium.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.Step;
import org.consilium.casework.Task;
import org.consilium.casework.TaskKind;
import org.consilium.casework.TimelineEntry;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Language;
import org.consilium.kernel.MovableClock;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.consilium.testing.TheClinic.Around;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class PlansTests {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Plans plans;
    @Autowired Deliveries deliveries;
    @Autowired Clock clock;
    @Autowired JdbcClient db;
    @Autowired MockMvcTester mvc;

    private APlannedCase cases;
    private TheClinic clinic;

    @BeforeEach
    void makeCases() {
        cases = APlannedCase.of(beans);
        clinic = cases.clinic();
    }

    @AfterEach
    void backToNow() {
        ((MovableClock) clock).backToNow();
    }

    @Test
    void a_consensus_becomes_a_draft_once() {
        var around = cases.drafted();

        plans.prepare(clinic.may(around.chair(), Deed.COMPILE_PLAN, around));

        assertThat(draft(around).text().minority())
                .singleElement()
                .satisfies(m -> assertThat(m.reason()).isEqualTo("because of 5"));
        assertThat(steps(around)).containsOnlyOnce(Step.PLAN_DRAFTED);
    }

    @Test
    void nothing_goes_out_without_signatures() {
        var around = cases.complete();

        refused("plan.signatures", () -> release(around));
        assertThat(steps(around)).doesNotContain(Step.PLAN_RELEASED);
    }

    @Test
    void nothing_is_signed_while_a_member_disagrees_and_only_the_chair_or_that_member_settles() {
        var around = cases.complete();
        plans.flag(
                clinic.may(around.surgeon(), Deed.SIGN_PLAN, around), Section.REASON, "Too soft");

        refused("plan.blocked", () -> cases.sign(around, around.medical()));
        assertThatThrownBy(
                        () ->
                                plans.settle(
                                        clinic.may(around.medical(), Deed.SIGN_PLAN, around),
                                        Section.REASON,
                                        "Never mind"))
                .isInstanceOf(NotFound.class);

        plans.settle(clinic.may(around.surgeon(), Deed.SIGN_PLAN, around), Section.REASON, "");
        cases.sign(around, around.medical());
        assertThat(draft(around).signatures()).hasSize(1);
    }

    @Test
    void an_edit_after_signatures_voids_them_and_says_so_on_the_page() {
        var around = cases.signed();
        var compile = clinic.may(around.chair(), Deed.COMPILE_PLAN, around);

        plans.write(compile, Section.SUMMARY, ADraft.text(ABoard.agreed()));

        refused("plan.signatures", () -> release(around));
        assertThat(get(around.chair(), around.at("/board", "/plan")))
                .hasStatusOk()
                .bodyText()
                .contains("4 signatures fell with a later edit");
    }

    @Test
    void a_release_moves_the_case_tells_the_family_and_happens_once() {
        var around = cases.released();

        release(around);

        assertThat(steps(around)).containsOnlyOnce(Step.PLAN_RELEASED);
        assertThat(plans.releasedVersion(see(around.family(), around))).contains(1);
        assertThat(plans.draft(clinic.may(around.chair(), Deed.SEE_DRAFT_PLAN, around))).isEmpty();
    }

    @Test
    void the_family_reads_the_plan_and_the_first_reading_is_kept() {
        var around = cases.released();
        var page = around.at("/my", "/plan");

        assertThat(get(around.family(), page))
                .hasStatusOk()
                .bodyText()
                .contains("Watch and look again", "because of 5", "A good chance, not a promise.");
        assertThat(get(around.family(), "/hi" + page))
                .hasStatusOk()
                .bodyText()
                .contains("आपके इलाज की योजना", "उनका अनुवाद नहीं हुआ है");
        assertThat(get(around.assistant(), around.at("/desk", "/plan"))).hasStatusOk();
        assertThat(steps(around)).containsOnlyOnce(Step.PLAN_OPENED);
    }

    @Test
    void before_the_release_the_family_page_says_that_it_comes() {
        var around = cases.complete();

        assertThat(get(around.family(), around.at("/my", "/plan")))
                .hasStatusOk()
                .bodyText()
                .contains("There is no plan yet")
                .doesNotContain("Watch and look again");
    }

    @Test
    void a_stranger_finds_nothing_there() {
        var around = cases.released();
        var stranger = clinic.person(Role.FAMILY);
        var expert = clinic.person(Role.EXPERT);

        for (var page : List.of("/plan", "/plan/pdf")) {
            assertThat(get(stranger, around.at("/my", page))).hasStatus(404);
        }
        for (var page : List.of("/plan", "/plan/released", "/plan/pdf", "/plan/preview")) {
            assertThat(get(expert, around.at("/board", page))).hasStatus(404);
        }
        assertThat(get(around.family(), around.at("/my", "/plan") + "?version=7")).hasStatus(404);
    }

    @Test
    void a_treating_doctor_reads_it_only_when_the_family_agreed() {
        var around = cases.released();
        var doctor = clinic.person(Role.DOCTOR);
        clinic.access.admit(
                around.family(), doctor.account(), Capacity.TREATING_DOCTOR, around.file().id());

        assertThat(get(doctor, around.at("/my", "/plan"))).hasStatus(404);

        clinic.consents.give(
                around.family(),
                around.file().id(),
                Set.of(Purpose.SHARE_WITH_TREATING_DOCTOR),
                Language.EN);
        assertThat(get(doctor, around.at("/my", "/plan"))).hasStatusOk();
        assertThat(steps(around)).doesNotContain(Step.PLAN_OPENED);
    }

    @Test
    void an_unopened_plan_is_chased_once_after_a_day() {
        var around = cases.released();

        deliveries.chaseUnopened();
        assertThat(steps(around)).doesNotContain(Step.PLAN_CHASED);

        ((MovableClock) clock).pass(Duration.ofHours(25));
        deliveries.chaseUnopened();
        deliveries.chaseUnopened();

        assertThat(steps(around)).containsOnlyOnce(Step.PLAN_CHASED);
        assertThat(tasks(around)).contains(TaskKind.CALL_UNOPENED);
    }

    @Test
    void an_opened_plan_is_not_chased() {
        var around = cases.released();
        plans.read(see(around.family(), around));

        ((MovableClock) clock).pass(Duration.ofHours(25));
        deliveries.chaseUnopened();

        assertThat(steps(around)).doesNotContain(Step.PLAN_CHASED);
    }

    @Test
    void talking_it_through_keeps_their_own_words_once() {
        var around = cases.released();
        var call = clinic.may(around.assistant(), Deed.LOG_CALL, around);
        var key = TheClinic.key();

        refused("plan.talk.words", () -> deliveries.talkedThrough(call, " ", TheClinic.key()));
        deliveries.talkedThrough(call, "First medicine, then a new look", key);
        deliveries.talkedThrough(call, "First medicine, then a new look", key);

        assertThat(steps(around)).containsOnlyOnce(Step.TALKED_THROUGH);
        assertThat(tasks(around)).doesNotContain(TaskKind.TALK_PLAN_THROUGH);
    }

    @Test
    void an_amended_version_supersedes_and_the_first_stays_as_it_was() {
        var around = cases.released();
        var compile = clinic.may(around.chair(), Deed.COMPILE_PLAN, around);
        plans.amend(compile, "New CT of December");
        plans.write(compile, Section.SUMMARY, ADraft.text(ABoard.agreed()));

        assertThat(plans.releasedVersion(see(around.family(), around)))
                .as("valid until the new one is out")
                .contains(1);

        around.members().forEach(member -> cases.sign(around, member));
        cases.sign(around, around.chair());
        release(around);

        var versions = plans.versions(see(around.family(), around));
        assertThat(versions).extracting(Plan.Released::version).containsExactly(2, 1);
        assertThat(versions.get(1).text().summary()).contains("Watch");
        assertThat(steps(around)).containsOnlyOnce(Step.PLAN_AMENDED);
        assertThat(get(around.family(), around.at("/my", "/plan")))
                .bodyText()
                .contains("New CT of December", "The plan in short");
        assertThatThrownBy(
                        () ->
                                db.sql(
                                                "UPDATE plan.version SET because = 'x' WHERE case_id = :id AND version = 1")
                                        .param("id", around.file().id().value())
                                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void the_chair_writes_section_by_section_and_a_member_cannot() {
        var around = cases.drafted();
        var address = around.at("/board", "/plan/sections/FOLLOW_UP");

        assertThat(post(around.chair(), address, "text", "MRI, and a look, every 3 months"))
                .hasStatus(302);
        assertThat(post(around.surgeon(), address, "text", "Nothing")).hasStatus(404);

        assertThat(draft(around).text().followUp()).isEqualTo("MRI, and a look, every 3 months");
        assertThat(draft(around).authors()).containsKey(Section.FOLLOW_UP);
        assertThat(get(around.chair(), around.at("/board", "/plan")))
                .hasStatusOk()
                .bodyText()
                .contains("MRI, and a look, every 3 months");
    }

    @Test
    void signing_too_early_is_refused_in_words_beside_the_button() {
        var around = cases.drafted();

        assertThat(
                        post(
                                around.surgeon(),
                                around.at("/board", "/plan/signatures"),
                                "seal",
                                draft(around).seal()))
                .hasStatus(422)
                .bodyText()
                .contains("still open");
    }

    @Test
    void the_editor_in_hindi_shows_the_panel_and_the_preview() {
        var around = cases.complete();

        assertThat(get(around.surgeon(), "/hi" + around.at("/board", "/plan")))
                .hasStatusOk()
                .bodyText()
                .contains("हस्ताक्षर");
        assertThat(get(around.chair(), around.at("/board", "/plan/preview")))
                .hasStatusOk()
                .bodyText()
                .contains("Draft. Not signed, not released.");
    }

    @Test
    void the_pdf_is_there_for_the_family_in_both_languages() {
        var around = cases.released();

        for (var language : List.of("", "/hi")) {
            assertThat(get(around.family(), language + around.at("/my", "/plan/pdf")))
                    .hasStatusOk()
                    .hasContentType("application/pdf");
        }
    }

    @Test
    void no_message_and_no_event_says_what_the_plan_says() {
        var around = cases.released();

        var told =
                db.sql(
                                "SELECT coalesce(string_agg(e.serialized_event, ' '), '') FROM events.event_publication e")
                        .query(String.class)
                        .single();
        assertThat(told).doesNotContain("Watch and look", "because of 5", "Asha");
        assertThat(around.file().number().digits()).hasSize(9);
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(TheClinic.as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String address, String field, String value) {
        return mvc.post()
                .uri(address)
                .with(TheClinic.as(actor))
                .with(csrf())
                .param(field, value)
                .exchange();
    }

    private void release(Around around) {
        plans.release(clinic.may(around.chair(), Deed.RELEASE_PLAN, around));
    }

    private Plan.Draft draft(Around around) {
        return plans.draft(clinic.may(around.chair(), Deed.SEE_DRAFT_PLAN, around)).orElseThrow();
    }

    private Grant see(Actor actor, Around around) {
        return clinic.may(actor, Deed.SEE_PLAN, around);
    }

    private List<Step> steps(Around around) {
        return clinic.cases.timeline(clinic.may(around.assistant(), Deed.SEE_CASE, around)).stream()
                .map(TimelineEntry::step)
                .toList();
    }

    private List<TaskKind> tasks(Around around) {
        return clinic.cases.tasks(clinic.may(around.assistant(), Deed.SEE_CASE, around)).stream()
                .map(Task::kind)
                .toList();
    }

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }
}
