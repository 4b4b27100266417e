package org.consilium.findings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.records.SmallClinic.signedIn;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Organ;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Evidence;
import org.consilium.findings.Summaries;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.MadeFiles;
import org.consilium.records.Receipt;
import org.consilium.records.SmallClinic;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class SummaryPagesTests {
    private static final String BLOOD =
            """
            Narmada Diagnostics
            Patient Name : Asha Made-Up
            Age / Sex : 57 Y / F
            Collected on : 12/10/2025
            COMPLETE BLOOD COUNT
            Haemoglobin   9.1   g/dL   12.0 - 15.0
            Platelet Count   2.4   lakh/cumm   1.5 - 4.1
            """;
    private static final String OF_ANOTHER = BLOOD.replace("Asha Made-Up", "Gopal Someone");

    @Autowired MockMvcTester mvc;
    @Autowired Summaries summaries;
    @Autowired Evidence evidence;
    @Autowired Documents documents;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void the_editor_shows_verified_lines_with_their_page_and_what_else_a_line_rests_on() {
        var id = filed(BLOOD);
        verify(id);
        assertThat(get("/desk", "/summary", around.assistant(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Haemoglobin 9.1 g/dL",
                        "records/" + id.value() + "?page=1",
                        "from the registration",
                        "told to the care assistant",
                        "Nothing new");
        assertThat(get("/desk", "/summary", around.assistant(), "hi"))
                .bodyText()
                .contains("पंजीकरण से", "देखभाल सहायक को बताया गया", "कुछ नया नहीं");
    }

    @Test
    void one_button_takes_all_that_was_verified_since_the_sheet_was_saved() {
        var id = filed(BLOOD);
        var draft = summaries.draft(prepare());
        summaries.save(prepare(), draft.question(), draft.facts());
        verify(id);
        assertThat(get("/desk", "/summary", around.assistant(), "en"))
                .bodyText()
                .contains("Take this line");

        assertThat(press("takeAll")).hasStatus3xxRedirection();

        assertThat(summaries.draft(prepare()).facts())
                .anyMatch(fact -> fact.text().contains("Haemoglobin 9.1 g/dL"));
        assertThat(get("/desk", "/summary", around.assistant(), "en"))
                .bodyText()
                .contains("Nothing new");
    }

    @Test
    void a_page_of_somebody_else_is_shown_with_the_way_to_it_and_forwarding_is_refused_in_words() {
        var id = filed(OF_ANOTHER);
        assertThat(get("/desk", "/summary", around.assistant(), "en"))
                .bodyText()
                .contains(
                        "One page names somebody else",
                        "/verification/" + id.value() + "?page=1",
                        "No reason can open this");
        assertThat(get("/desk", "/summary", around.assistant(), "hi"))
                .bodyText()
                .contains("किसी और का नाम है");
        assertThat(press("forward"))
                .hasStatus(422)
                .bodyText()
                .contains("A page names somebody else");
    }

    @Test
    void the_board_reads_that_nobody_signed_and_a_doctor_signs_once_for_all() {
        summaries.forward(prepare(), Optional.of("now"));
        var expert = around.expert();
        var panel = Deed.SEE_SUMMARY;
        assertThat(summaries.forwarded(clinic.may(expert, panel, around)).orElseThrow().signed())
                .isEmpty();

        assertThat(sign(expert, 1)).hasStatus3xxRedirection();
        assertThat(sign(expert, 1)).hasStatus3xxRedirection();

        assertThat(summaries.forwarded(clinic.may(expert, panel, around)).orElseThrow().signed())
                .get()
                .extracting(signed -> signed.by())
                .isEqualTo(expert.account());
        assertThat(sign(expert, 2)).hasStatus(422);
        assertThat(sign(around.assistant(), 1)).forwardedUrl().isEqualTo("/missing");
    }

    private MvcTestResult sign(Actor actor, int version) {
        return mvc.post()
                .uri(at("/board", "/summary/signature"))
                .with(signedIn(actor))
                .with(csrf())
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult press(String what) {
        var request =
                mvc.post()
                        .uri(at("/desk", "/summary"))
                        .with(signedIn(around.assistant()))
                        .with(csrf())
                        .param("do", what)
                        .param("reason", "operation is tomorrow")
                        .param("question", "What first?");
        for (var name : new String[] {"block", "text", "doc", "page"}) {
            request.param(name, name.equals("block") ? "PERSON" : "");
        }
        return request.exchange();
    }

    private MvcTestResult get(String area, String rest, Actor actor, String language) {
        return mvc.get()
                .uri(at(area, rest))
                .cookie(new Cookie("lang", language))
                .with(signedIn(actor))
                .exchange();
    }

    private String at(String area, String rest) {
        return area + "/cases/" + around.file().number().digits() + rest;
    }

    private void verify(DocumentId id) {
        documents.sort(sort(), id, Kind.BLOOD, LocalDate.of(2025, 10, 12));
        eventually().until(() -> evidence.progress(sort()).isDone());
        evidence.verify(
                sort(), evidence.findings(sort(), id).stream().map(CaseFinding::id).toList());
    }

    private DocumentId filed(String text) {
        var receipt =
                documents.add(
                        clinic.may(around.family(), Deed.ADD_RECORDS, around),
                        "file.pdf",
                        new ByteArrayInputStream(MadeFiles.pdf(text)),
                        clinic.key());
        var id = ((Receipt.Filed) receipt).id();
        eventually().until(() -> evidence.said(sort()).containsKey(id));
        return id;
    }

    private Grant sort() {
        return clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
    }

    private Grant prepare() {
        return clinic.may(around.assistant(), Deed.PREPARE_SUMMARY, around);
    }
}
