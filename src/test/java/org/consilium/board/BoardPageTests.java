package org.consilium.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.findings.Summaries;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What reaches the browser of whom: sealed things are looked for in the raw page. */
@ConsiliumTest
class BoardPageTests {
    @Autowired MockMvcTester mvc;
    @Autowired Summaries summaries;
    @Autowired AutowireCapableBeanFactory beans;
    private TheClinic clinic;

    @BeforeEach
    void open() {
        clinic = TheClinic.of(beans);
    }

    @Test
    void the_directory_shows_name_and_number_of_registered_experts_in_both_languages() {
        var expert = clinic.experts.of(clinic.expert(SeatRole.SURGEON, false).account());
        assertThat(mvc.get().uri("/experts"))
                .hasStatusOk()
                .bodyText()
                .contains(expert.name(), expert.registrationNumber(), "Hindi");
        assertThat(mvc.get().uri("/hi/experts"))
                .hasStatusOk()
                .bodyText()
                .contains(expert.registrationNumber(), "सर्जन", "हिन्दी");
    }

    @Test
    void an_expert_without_cases_is_told_so() {
        assertThat(get("/board", clinic.expert(SeatRole.SURGEON, false)))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing waits for you");
    }

    @Test
    void an_offer_says_nothing_of_the_case_and_needs_a_declaration() {
        var around = clinic.convened();
        var offer = "/board/offers/" + around.file().number().digits();
        assertThat(get(offer, around.surgeon()))
                .hasStatusOk()
                .bodyText()
                .contains("Surgeon", "The case is closed to you")
                .doesNotContain(TheClinic.WISH, TheClinic.QUESTION, TheClinic.FIRST_OPINION);
        assertThat(post(offer + "/seat", around.surgeon(), key()))
                .hasStatus(422)
                .bodyText()
                .contains("Say either that there is no conflict");
        assertThat(
                        post(
                                offer + "/seat",
                                around.surgeon(),
                                key(),
                                "declaration",
                                "none",
                                "conflict",
                                "MONEY"))
                .hasStatus(422);
        var key = key();
        assertThat(post(offer + "/seat", around.surgeon(), key, "declaration", "none"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(around.board(""));
        assertThat(post(offer + "/seat", around.surgeon(), key, "declaration", "none"))
                .hasStatus(302);
        assertThat(get(offer, around.medical())).hasStatusOk();
        assertThat(get(offer, clinic.expert(SeatRole.SURGEON, false))).hasStatus(404);
    }

    @Test
    void a_named_chair_sees_the_offer_alone_and_needs_a_declaration() {
        var around = clinic.convened();
        var offer = "/board/offers/" + around.file().number().digits();
        assertThat(get(offer, around.chair()))
                .hasStatusOk()
                .bodyText()
                .contains("You are asked to chair the panel", "The case is closed to you")
                .doesNotContain(TheClinic.WISH, TheClinic.QUESTION, TheClinic.FIRST_OPINION);
        for (var page : java.util.List.of("", "/chair", "/rating", "/records", "/plan")) {
            assertThat(get(around.board(page), around.chair())).hasStatus(404);
        }
        assertThat(post(around.board("/chair/rounds"), around.chair(), key())).hasStatus(404);
        assertThat(get("/board", around.chair()))
                .bodyText()
                .contains("Say whether there is a conflict, then chair", offer);
        assertThat(post(offer + "/seat", around.chair(), key()))
                .hasStatus(422)
                .bodyText()
                .contains("Say either that there is no conflict");
        assertThat(post(offer + "/seat", around.chair(), key(), "declaration", "none"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(around.board(""));
        assertThat(get(around.board("/chair"), around.chair())).hasStatusOk();
        assertThat(get(offer, around.chair())).hasStatus(404);
    }

    @Test
    void a_chair_steps_down_with_a_reason_that_the_desk_reads() {
        var around = clinic.seated();
        assertThat(get(around.board(""), around.chair()))
                .bodyText()
                .contains("Step down from the chair");
        assertThat(post(around.board("/departure"), around.chair(), key())).hasStatus(422);
        var key = key();
        for (var again = 0; again < 2; again++) {
            assertThat(
                            post(
                                    around.board("/departure"),
                                    around.chair(),
                                    key,
                                    "reason",
                                    "CONFLICT",
                                    "because",
                                    "I find that we are neighbours"))
                    .hasStatus(302)
                    .redirectedUrl()
                    .isEqualTo("/board");
        }
        assertThat(get(around.board(""), around.chair())).hasStatus(404);
        assertThat(get("/desk/cases/" + around.file().number().digits(), around.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("Name another chair", "I find that we are neighbours", "stepped down");
    }

    @Test
    void an_expert_who_is_on_the_case_already_is_refused_a_seat_in_words() {
        var around = clinic.waiting();
        var panel = "/desk/cases/" + around.file().number().digits() + "/panel";
        for (var place : java.util.List.of("/seats", "/chair")) {
            var who = place.equals("/chair") ? around.chair() : around.surgeon();
            clinic.access.admit(
                    around.family(), who.account(), Capacity.TREATING_DOCTOR, around.file().id());
            assertThat(
                            post(
                                    panel + place,
                                    around.assistant(),
                                    key(),
                                    "expert",
                                    who.account().value().toString()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("This person is on the case already");
        }
    }

    @Test
    void declining_needs_a_reason() {
        var around = clinic.convened();
        var refusal = "/board/offers/" + around.file().number().digits() + "/refusal";
        assertThat(post(refusal, around.surgeon(), key())).hasStatus(422);
        assertThat(post(refusal, around.surgeon(), key(), "reason", "OTHER")).hasStatus(422);
        assertThat(post(refusal, around.surgeon(), key(), "reason", "AWAY"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/board");
    }

    @Test
    void what_is_sealed_is_not_in_the_page() {
        var around = clinic.seated();
        clinic.file(around, around.surgeon(), "Operate-now-secretly");
        for (var blind : java.util.List.of(around.medical(), around.chair())) {
            assertThat(get(around.board(""), blind))
                    .hasStatusOk()
                    .bodyText()
                    .contains(TheClinic.QUESTION, TheClinic.WISH, "1 of 3 filed")
                    .doesNotContain(
                            TheClinic.FIRST_OPINION, "Operate-now-secretly", "Ramesh Testcase");
        }
        assertThat(get(around.board(""), around.surgeon()))
                .hasStatusOk()
                .bodyText()
                .contains(TheClinic.FIRST_OPINION, "Operate-now-secretly");
        assertThat(get(around.board("/rating"), around.medical())).hasStatus(404);
        assertThat(get(around.board("/chair"), around.medical())).hasStatus(404);
        assertThat(get(around.board("/chair"), around.chair()))
                .hasStatusOk()
                .bodyText()
                .contains("Opinions are sealed")
                .doesNotContain("Operate-now-secretly");
    }

    @Test
    void foreign_and_missing_cases_look_the_same() {
        var around = clinic.seated();
        var stranger = clinic.expert(SeatRole.SURGEON, true);
        for (var page : java.util.List.of("", "/rating", "/chair")) {
            assertThat(get(around.board(page), stranger)).hasStatus(404);
            assertThat(get("/board/cases/482736155" + page, stranger)).hasStatus(404);
        }
        assertThat(get(around.board(""), clinic.person(Role.ASSISTANT)))
                .forwardedUrl()
                .isEqualTo("/missing");
    }

    @Test
    void an_incomplete_opinion_comes_back_with_every_sentence_and_all_that_was_entered() {
        var around = clinic.seated();
        assertThat(
                        post(
                                around.board("/opinion"),
                                around.surgeon(),
                                key(),
                                "title1",
                                "Watch and wait",
                                "confidence",
                                "HIGH"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Watch and wait",
                        "Give your reason",
                        "Say what would change your mind",
                        "how your first course meets wish 1",
                        "Choose what kind of treatment");
    }

    @Test
    void an_opinion_is_written_kept_as_draft_and_filed_once() {
        var around = clinic.seated();
        assertThat(
                        post(
                                around.board("/opinion/draft"),
                                around.surgeon(),
                                key(),
                                "reason",
                                "half a thought"))
                .hasStatus(204);
        assertThat(get(around.board(""), around.surgeon())).bodyText().contains("half a thought");
        var key = key();
        for (var again = 0; again < 2; again++) {
            assertThat(opinion(around, around.surgeon(), key))
                    .hasStatus(302)
                    .redirectedUrl()
                    .isEqualTo(around.board(""));
        }
        assertThat(
                        post(
                                around.board("/opinion/draft"),
                                around.surgeon(),
                                key(),
                                "reason",
                                "too late"))
                .hasStatus(204);
        assertThat(opinion(around, around.surgeon(), key())).hasStatus(404);
    }

    @Test
    void no_opinion_rests_on_a_summary_that_no_doctor_has_signed() {
        var around = clinic.seated();
        summaries.forward(
                clinic.may(around.assistant(), Deed.PREPARE_SUMMARY, around), Optional.of("now"));
        assertThat(get(around.board(""), around.surgeon()))
                .bodyText()
                .contains(
                        "Prepared by a care assistant, not yet signed by a doctor",
                        "from the registration",
                        around.board("/summary/signature"));
        assertThat(get("/hi" + around.board(""), around.surgeon()))
                .bodyText()
                .contains("अभी किसी डॉक्टर ने हस्ताक्षर नहीं किया", "पंजीकरण से");

        assertThat(opinion(around, around.surgeon(), key()))
                .hasStatus(422)
                .bodyText()
                .contains("No doctor has signed the summary yet", "Because", "#signature");
        assertThat(get(around.board(""), around.surgeon())).bodyText().contains("Because");

        assertThat(post(around.board("/summary/signature"), around.chair(), key(), "version", "1"))
                .hasStatus(302);
        assertThat(get(around.board(""), around.surgeon()))
                .bodyText()
                .contains("Signed by Test EXPERT")
                .doesNotContain("/summary/signature");
        assertThat(opinion(around, around.surgeon(), key())).hasStatus(302);
    }

    @Test
    void a_rating_is_sealed_until_sent_and_shown_by_role_afterwards() {
        var around = clinic.rating();
        clinic.rate(around, around.surgeon(), 8, 2);
        assertThat(get(around.board("/rating"), around.medical()))
                .hasStatusOk()
                .bodyText()
                .contains("Votes sealed", "Operate now")
                .doesNotContain("because of 2");
        assertThat(post(around.board("/rating"), around.medical(), key()))
                .hasStatus(422)
                .bodyText()
                .contains("Please rate every option");
        clinic.rate(around, around.medical(), 3, 8);
        assertThat(get(around.board("/rating"), around.medical()))
                .hasStatusOk()
                .bodyText()
                .contains("because of 2", "Surgeon 8");
    }

    @Test
    void the_chair_calls_a_round_and_decides_with_a_reason() {
        var around = clinic.rating();
        clinic.rate(around, around.surgeon(), 8, 2);
        clinic.rate(around, around.medical(), 3, 8);
        clinic.rate(around, around.radiation(), 2, 9);
        assertThat(get(around.board("/chair"), around.chair()))
                .hasStatusOk()
                .bodyText()
                .contains("Open conflict", "Call a further round", "Decide without agreement");
        assertThat(post(around.board("/chair/rounds"), around.chair(), key(), "why", " "))
                .hasStatus(422);
        assertThat(
                        post(
                                around.board("/chair/rounds"),
                                around.chair(),
                                key(),
                                "why",
                                "Look at the scope again"))
                .hasStatus(302);
        assertThat(get(around.board("/rating"), around.medical()))
                .bodyText()
                .contains("round 2", "Look at the scope again", "was 8", "Open conflict");
        assertThat(post(around.board("/chair/rounds"), around.medical(), key(), "why", "Mine"))
                .hasStatus(404);
        clinic.rate(around, around.surgeon(), 8, 2);
        clinic.rate(around, around.medical(), 3, 8);
        clinic.rate(around, around.radiation(), 2, 9);
        assertThat(post(around.board("/chair/decision"), around.chair(), key(), "reason", "x"))
                .hasStatus(422);
        var watch = clinic.boards.sheet(clinic.may(around.chair(), Deed.SEE_OPINIONS, around));
        assertThat(
                        post(
                                around.board("/chair/decision"),
                                around.chair(),
                                key(),
                                "option",
                                watch.leading().orElseThrow().value().toString(),
                                "reason",
                                "Short and watched"))
                .hasStatus(302);
        assertThat(get(around.board("/rating"), around.surgeon()))
                .hasStatusOk()
                .bodyText()
                .contains("Short and watched", "Minority view", "Surgeon: 2");
    }

    @Test
    void the_desk_seats_the_panel_from_the_case_page() {
        var around = clinic.waiting();
        var panel = "/desk/cases/" + around.file().number().digits();
        assertThat(get(panel, around.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("Offer the seat: Surgeon", "Name the chair");
        assertThat(
                        post(
                                panel + "/panel/seats",
                                around.assistant(),
                                key(),
                                "expert",
                                around.surgeon().account().value().toString()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(panel + "#panel");
        assertThat(get(panel, around.assistant()))
                .bodyText()
                .contains("answer by")
                .doesNotContain("Offer the seat: Surgeon");
        assertThat(post(panel + "/panel/seats/1/return", around.assistant(), key())).hasStatus(302);
        assertThat(
                        post(
                                panel + "/panel/seats",
                                clinic.person(Role.ASSISTANT),
                                key(),
                                "expert",
                                around.surgeon().account().value().toString()))
                .hasStatus(404);
    }

    @Test
    void the_family_sees_how_many_have_written_and_no_name() {
        var around = clinic.seated();
        clinic.file(around, around.surgeon(), "Operate-now-secretly");
        assertThat(get("/my/cases/" + around.file().number().digits(), around.family()))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 3 specialists have written")
                .doesNotContain("Operate-now-secretly", "Dr. Test");
    }

    private MvcTestResult opinion(TheClinic.Around around, Actor actor, String key) {
        return post(
                around.board("/opinion"),
                actor,
                key,
                "agrees",
                "yes",
                "advice",
                "DEFINITE_PLAN",
                "intent",
                "CURATIVE",
                "title1",
                "Watch",
                "modality1",
                "WATCH",
                "reason",
                "Because",
                "changeMyMind",
                "A mass",
                "wish1",
                "MET",
                "answer1",
                "Yes",
                "confidence",
                "HIGH");
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(TheClinic.as(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor, String key, String... fields) {
        var request = mvc.post().uri(path).with(TheClinic.as(actor)).with(csrf()).param("key", key);
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
