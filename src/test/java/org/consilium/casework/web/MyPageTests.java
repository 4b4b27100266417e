package org.consilium.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.TheClinic.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Milestone;
import org.consilium.casework.Step;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.consilium.kernel.MovableClock;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ConsiliumTest
class MyPageTests {
    @Autowired ApplicationContext context;
    @Autowired MockMvcTester mvc;
    @Autowired Access access;
    @Autowired Cases cases;
    @Autowired Clock clock;
    private TheClinic desk;
    private TheClinic.Opened opened;
    private String page;

    @BeforeEach
    void open() {
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = desk.open();
        page = "/my/cases/" + opened.file().number();
    }

    @AfterEach
    void now() {
        ((MovableClock) clock).backToNow();
    }

    @Test
    void a_family_with_one_case_comes_straight_to_it() {
        assertThat(get("/my", opened.family())).hasStatus(302).redirectedUrl().isEqualTo(page);
        assertThat(get("/my", desk.family(Language.EN)))
                .hasStatusOk()
                .bodyText()
                .contains("You have no case here yet", "/register");
    }

    @Test
    void the_page_says_where_the_case_stands_and_what_comes_by_when() {
        assertThat(get(page, opened.family()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        opened.file().number().grouped(),
                        "We will call you by",
                        "We call you",
                        "Anjali Nair",
                        "The specialists of the panel",
                        "Take the whole request back");
        assertThat(get("/hi" + page, opened.family()))
                .hasStatusOk()
                .bodyText()
                .contains("तक आपको फ़ोन करेंगे", "यह केस कौन देख सकता है", "आपकी जानकारी");
    }

    @Test
    void who_is_late_says_so() {
        ((MovableClock) clock).pass(Duration.ofDays(4));
        assertThat(get(page, opened.family())).bodyText().contains("are late. We are sorry.");
    }

    @Test
    void a_paused_clock_says_why() {
        cases.hold(
                access.grant(opened.assistant(), Deed.MANAGE_CASE, opened.file().id()),
                HoldReason.WAITING_FOR_HOSPITAL);
        assertThat(get(page, opened.family()))
                .bodyText()
                .contains("Our clock is paused", "because we wait for the hospital");
    }

    @Test
    void a_treating_doctor_reads_their_own_wording_and_no_consents() {
        var doctor = desk.verified(Role.DOCTOR, "Dr. Treating", Language.EN).asActor();
        access.admit(
                Actor.system("test"),
                doctor.account(),
                Capacity.TREATING_DOCTOR,
                opened.file().id());
        assertThat(get(page, doctor))
                .hasStatusOk()
                .bodyText()
                .contains("The request is registered. A care assistant will call by")
                .doesNotContain("/consents/");
    }

    @Test
    void a_treating_doctor_reads_of_the_patient_where_the_family_reads_you() {
        var doctor = desk.verified(Role.DOCTOR, "Dr. Treating", Language.EN).asActor();
        access.admit(
                Actor.system("test"),
                doctor.account(),
                Capacity.TREATING_DOCTOR,
                opened.file().id());
        assertThat(get(page, doctor))
                .bodyText()
                .contains("What we need for this patient", "data-upload", "looks after this case")
                .doesNotContain("What we need from you", ">Your data<", "your care assistant");
        assertThat(get("/hi" + page, doctor))
                .bodyText()
                .contains("इस मरीज़ के लिए हमें क्या चाहिए")
                .doesNotContain("आपकी जानकारी<");
        assertThat(get(page, opened.family()))
                .bodyText()
                .contains("What we need from you", ">Your data<", "your care assistant");
    }

    @Test
    void a_doctor_who_is_family_here_reads_the_familys_wording() {
        var cousin = desk.verified(Role.DOCTOR, "Dr. Cousin", Language.EN).asActor();
        access.admit(
                Actor.system("test"), cousin.account(), Capacity.CAREGIVER, opened.file().id());
        assertThat(get(page, cousin))
                .bodyText()
                .contains("What we need from you", "We will call you by")
                .doesNotContain("for this patient");
    }

    @Test
    void what_is_done_is_told_as_done() {
        assertThat(get(page, opened.family()))
                .bodyText()
                .contains("We call you", "Reports come in")
                .doesNotContain("We called you", "Reports are here");
        happens(Step.CONTACTED);
        happens(Step.RECORDS_COMPLETE);
        assertThat(get(page, opened.family()))
                .bodyText()
                .contains("We called you", "Reports are here", "We prepare the case")
                .doesNotContain("Reports come in");
        assertThat(get("/hi" + page, opened.family()))
                .bodyText()
                .contains("रिपोर्टें आ गईं", "विशेषज्ञ तय करेंगे")
                .doesNotContain("आ रही हैं");
    }

    private record Happened(CaseId caseId, Step step, AccountId by, Instant at)
            implements Milestone {}

    private void happens(Step step) {
        var what =
                new Happened(
                        opened.file().id(), step, opened.assistant().account(), clock.instant());
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.publishEvent(what));
    }

    @Test
    void a_foreign_case_and_a_missing_one_look_the_same() {
        var stranger = desk.family(Language.EN);
        assertThat(get(page, stranger)).hasStatus(404);
        assertThat(get(page + "/panels/data", stranger)).hasStatus(404);
        assertThat(get(page + "/withdrawal", stranger)).hasStatus(404);
        assertThat(post(page + "/withdrawal", stranger, "sure", "true")).hasStatus(404);
        assertThat(post(page + "/consents/RESEARCH", stranger)).hasStatus(404);
        assertThat(post(page + "/consents/MESSAGES/withdrawal", stranger)).hasStatus(404);
        assertThat(post(page + "/messages", stranger, "text", "Hello")).hasStatus(404);
        assertThat(get("/my/cases/100000008", opened.family())).hasStatus(404);
        assertThat(get(page, opened.assistant())).hasForwardedUrl("/missing");
    }

    @Test
    void a_consent_is_taken_back_as_easily_as_it_is_given() {
        assertThat(post(page + "/consents/RESEARCH", opened.family()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(page + "#data");
        assertThat(get(page, opened.family()))
                .bodyText()
                .contains("/consents/RESEARCH/withdrawal\"");
        assertThat(post(page + "/consents/RESEARCH/withdrawal", opened.family())).hasStatus(302);
        assertThat(get(page, opened.family()))
                .bodyText()
                .contains("/consents/RESEARCH\"", "You took it back on");
        assertThat(post(page + "/consents/EVERYTHING", opened.family())).hasStatus(404);
    }

    @Test
    void a_withdrawal_asks_once_for_certainty_and_takes_the_experts_out() {
        var expert = desk.staff(Role.EXPERT, "Dr. Surgeon");
        access.admit(
                Actor.system("test"), expert.account(), Capacity.SEAT_OPEN, opened.file().id());
        assertThat(get(page + "/withdrawal", opened.family())).hasStatusOk();
        assertThat(post(page + "/withdrawal", opened.family()))
                .hasStatus(422)
                .bodyText()
                .contains("Please tick the box if you are sure.");
        assertThat(post(page + "/withdrawal", opened.family(), "sure", "true")).hasStatus(302);
        assertThat(post(page + "/withdrawal", opened.family(), "sure", "true")).hasStatus(302);
        assertThat(access.may(expert, Deed.SEE_RECORDS, opened.file().id())).isFalse();
        assertThat(get(page, opened.family()))
                .hasStatusOk()
                .bodyText()
                .contains("The request was taken back.");
        assertThat(get("/desk?show=ended", opened.assistant()))
                .bodyText()
                .contains(opened.person());
    }

    @Test
    void an_empty_message_comes_back_in_words() {
        assertThat(post("/hi" + page + "/messages", opened.family(), "text", " ", "key", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("फ़ॉर्म अपनी पहचान के बिना आया");
        assertThat(
                        post(
                                "/hi" + page + "/messages",
                                opened.family(),
                                "text",
                                " ",
                                "key",
                                java.util.UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("पहले कुछ लिखिए।");
    }

    private MvcTestResult get(String uri, Actor who) {
        return mvc.get().uri(uri).with(as(who)).exchange();
    }

    private MvcTestResult post(String uri, Actor who, String... fields) {
        var request = mvc.post().uri(uri).with(as(who)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
