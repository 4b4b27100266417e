package org.consilium.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.records.SmallClinic.signedIn;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Organ;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.CaseFinding.State;
import org.consilium.evidence.Evidence;
import org.consilium.evidence.Strangers;
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
class VerifyPagesTests {
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

    @Autowired MockMvcTester mvc;
    @Autowired Evidence evidence;
    @Autowired Strangers strangers;
    @Autowired Documents documents;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void the_page_shows_what_was_proposed_beside_the_place_it_stands_at() {
        var id = filed(BLOOD);
        assertThat(get("/verification")).hasStatus3xxRedirection();
        var page = get("/verification/" + id.value());
        assertThat(page)
                .bodyText()
                .contains("Haemoglobin", "9.1 g/dL", "12.0 - 15.0", "class=\"c-mark ")
                .contains("The name on the page fits the person.")
                .contains("Proposed: Blood test")
                .contains("value=\"2025-10-12\"");
    }

    @Test
    void right_not_there_and_otherwise_are_kept_and_can_be_taken_back() {
        var id = filed(BLOOD);
        var first = evidence.findings(sort(), id).getFirst();
        assertThat(decide(first, "right", "")).hasStatus3xxRedirection();
        assertThat(state(first)).isEqualTo(State.VERIFIED);
        decide(first, "otherwise", "9.4");
        assertThat(state(first)).isEqualTo(State.CORRECTED);
        assertThat(get("/verification/" + id.value())).bodyText().contains("read as 9.1");
        decide(first, "not", "");
        assertThat(state(first)).isEqualTo(State.REJECTED);
        decide(first, "open", "");
        assertThat(state(first)).isEqualTo(State.PROPOSED);
    }

    @Test
    void an_empty_correction_is_refused_beside_its_field() {
        var id = filed(BLOOD);
        var first = evidence.findings(sort(), id).getFirst();
        assertThat(decide(first, "otherwise", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Please type the value as it stands on the page");
    }

    @Test
    void all_that_is_sure_is_verified_in_one_go() {
        var id = filed(BLOOD);
        assertThat(post("/verification/" + id.value() + "/pages/1")).hasStatus3xxRedirection();
        assertThat(evidence.findings(sort(), id))
                .hasSize(2)
                .allMatch(finding -> finding.state() == State.VERIFIED);
        assertThat(get("/verification"))
                .redirectedUrl()
                .isEqualTo("/desk/cases/" + around.file().number());
    }

    @Test
    void what_was_concluded_says_so_and_is_not_taken_with_the_others() {
        var id =
                filed(
                        """
                        HISTOPATHOLOGY REPORT
                        Specimen: Modified radical mastectomy, left
                        Diagnosis: Invasive ductal carcinoma, grade 2, pT2
                        Lymph nodes: 0/15
                        """);
        assertThat(get("/verification/" + id.value()))
                .bodyText()
                .contains("Not printed (concluded from 0 of 15 nodes): please decide");
        post("/verification/" + id.value() + "/pages/1");
        assertThat(evidence.findings(sort(), id))
                .filteredOn(finding -> finding.state() == State.PROPOSED)
                .extracting(CaseFinding::code)
                .contains("N")
                .doesNotContain("T", "nodes-positive");
    }

    @Test
    void what_the_document_is_can_be_said_on_the_spot() {
        var id = filed(BLOOD);
        assertThat(
                        mvc.post()
                                .uri(at("/verification/" + id.value() + "/sorting"))
                                .param("kind", "BLOOD")
                                .param("date", "")
                                .with(signedIn(around.assistant()))
                                .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Please give the date");
        assertThat(
                        mvc.post()
                                .uri(at("/verification/" + id.value() + "/sorting"))
                                .param("kind", "BLOOD")
                                .param("date", "2025-10-12")
                                .with(signedIn(around.assistant()))
                                .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(
                        documents
                                .document(
                                        clinic.may(around.assistant(), Deed.SEE_RECORDS, around),
                                        id)
                                .kind())
                .contains(Kind.BLOOD);
    }

    @Test
    void a_page_of_somebody_else_says_so_until_a_person_has_decided() {
        var id =
                filed(
                        BLOOD.replace("Asha Made-Up", "Gopal Someone")
                                .replace("57 Y / F", "30 Y / M"));
        assertThat(get("")).bodyText().contains("A page seems to be about another person");
        assertThat(get("/verification/" + id.value()))
                .bodyText()
                .contains("This page seems to be about somebody else", "Gopal Someone");
        assertThat(person(id, "")).hasStatus(422).bodyText().contains("how you know");
        assertThat(person(id, "the neighbour’s")).hasStatus3xxRedirection();
        assertThat(strangers.blocking(sort())).isEmpty();
    }

    @Test
    void nobody_else_sees_the_page() {
        var id = filed(BLOOD);
        var other = clinic.aCase(Organ.BREAST);
        assertThat(
                        mvc.get()
                                .uri(at("/verification/" + id.value()))
                                .with(signedIn(other.assistant())))
                .hasStatus(404);
        assertThat(get("/verification/" + id.value())).hasStatusOk();
    }

    private MvcTestResult person(DocumentId id, String reason) {
        return mvc.post()
                .uri(at("/verification/" + id.value() + "/pages/1/person"))
                .param("ours", "false")
                .param("reason", reason)
                .with(signedIn(around.assistant()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult decide(CaseFinding finding, String what, String value) {
        return mvc.post()
                .uri(
                        at(
                                "/verification/"
                                        + finding.document().value()
                                        + "/findings/"
                                        + finding.id().value()))
                .param("what", what)
                .param("value", value)
                .param("unit", finding.unit().orElse(""))
                .param("page", "1")
                .with(signedIn(around.assistant()))
                .with(csrf())
                .exchange();
    }

    private State state(CaseFinding finding) {
        return evidence.findings(sort(), finding.document()).stream()
                .filter(f -> f.id().equals(finding.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(at(path)).with(signedIn(around.assistant())).exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(at(path)).with(signedIn(around.assistant())).with(csrf()).exchange();
    }

    private String at(String path) {
        return "/desk/cases/" + around.file().number() + path;
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
}
