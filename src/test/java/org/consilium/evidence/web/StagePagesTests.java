package org.consilium.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.records.SmallClinic.signedIn;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.Organ;
import org.consilium.evidence.Evidence;
import org.consilium.evidence.Stages;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.RequestKey;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.MadeFiles;
import org.consilium.records.Receipt;
import org.consilium.records.SmallClinic;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class StagePagesTests {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 12);
    private static final String SPECIMEN =
            """
            HISTOPATHOLOGY REPORT
            Patient Name : Asha Made-Up
            Age / Sex : 57 Y / F
            Specimen : mastectomy, right breast
            DIAGNOSIS
            Invasive ductal carcinoma, grade 2, right breast
            Tumour size : 21 mm
            Lymph nodes : 2 of 14 show metastasis
            Pathological stage (AJCC 8th edition): pT2 pN1a
            ER positive (90%)
            """;

    @Autowired MockMvcTester mvc;
    @Autowired Evidence evidence;
    @Autowired Stages stages;
    @Autowired Documents documents;
    @Autowired Access access;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void what_is_verified_stands_there_with_source_side_and_edition_and_nothing_else() {
        var id = filed(Kind.BIOPSY);
        assertThat(page(around.expert()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing about the stage is verified yet")
                .doesNotContain("pT2");

        verify(id, "T", "stage-prefix", "ER");

        assertThat(page(around.expert()))
                .bodyText()
                .contains("Pathology", "<b>pT2</b>", "ER: positive", "12 October 2025, page 1")
                .contains("The page names: AJCC 8th edition")
                .contains("/records/" + id.value() + "?page=1")
                .doesNotContain("N1a", "21 mm", "ductal");
    }

    @Test
    void what_stands_in_a_sealed_letter_is_no_input() {
        var id = filed(Kind.CONSULTATION);
        verify(id, "T");
        assertThat(page(around.expert())).bodyText().doesNotContain("T2</b>");
        unseal(around.expert());
        assertThat(page(around.expert())).bodyText().contains("Letter", "T2</b>");
    }

    @Test
    void a_doctor_sets_the_stage_and_earlier_ones_stay_to_be_seen() {
        assertThat(set(around.expert(), "2", "it is 21 mm")).hasStatus3xxRedirection();
        assertThat(set(around.expert(), "T3", "it is 51 mm, says the second look"))
                .hasStatus3xxRedirection();
        assertThat(page(around.expert()))
                .bodyText()
                .containsSubsequence(
                        "<b>cT3 N1 M0, stage IIB</b>",
                        "TNM 8th edition (UICC/AJCC)",
                        "Set by Test EXPERT",
                        "it is 51 mm",
                        "Earlier:",
                        "cT2 N1 M0, stage IIB",
                        "it is 21 mm");
    }

    @Test
    void the_same_request_sets_one() {
        var key = clinic.key();
        set(around.expert(), "T2", "it is 21 mm", key);
        set(around.expert(), "T2", "it is 21 mm", key);
        assertThat(stages.settings(clinic.may(around.expert(), Deed.SET_STAGE, around))).hasSize(1);
    }

    @Test
    void what_another_set_is_sealed_until_the_own_opinion_is_filed() {
        var other = anotherExpert(Capacity.SEAT);
        var chair = anotherExpert(Capacity.CHAIR);
        set(other, "T4", "the skin is involved");

        assertThat(page(around.expert()))
                .bodyText()
                .contains("you see only the stage that you set yourself", "No stage is set")
                .doesNotContain("T4", "skin");
        assertThat(page(chair)).bodyText().doesNotContain("T4", "skin");
        assertThat(page(other)).bodyText().contains("cT4 N1 M0");

        unseal(around.expert());
        assertThat(page(around.expert()))
                .bodyText()
                .contains("cT4 N1 M0", "the skin is involved")
                .doesNotContain("you see only the stage that you set yourself");
    }

    @Test
    void a_stage_without_words_book_or_reason_is_refused_beside_the_field() {
        assertThat(set(around.expert(), "T2", " "))
                .hasStatus(422)
                .bodyText()
                .contains("what the stage rests on", "value=\"T2\"", "id=\"stage-reason-e\"");
        assertThat(
                        mvc.post()
                                .uri(at())
                                .param("key", clinic.key().value().toString())
                                .param("t", "T2")
                                .param("reason", "it is 21 mm")
                                .with(signedIn(around.expert()))
                                .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("by which edition");
    }

    @Test
    void only_a_doctor_of_the_board_sets_a_stage() {
        assertThatThrownBy(() -> clinic.may(around.assistant(), Deed.SET_STAGE, around))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clinic.may(Actor.system("test"), Deed.SET_STAGE, around))
                .isInstanceOf(NotFound.class);
        var stranger = clinic.aCase(Organ.BREAST).expert();
        assertThat(page(stranger)).hasStatus(404);
        assertThat(set(stranger, "T2", "it is 21 mm")).hasStatus(404);
    }

    @Test
    void the_case_page_of_the_board_has_it(@Autowired AutowireCapableBeanFactory beans) {
        var board = TheClinic.of(beans).seated();
        assertThat(mvc.get().uri(board.board("")).with(TheClinic.as(board.surgeon())))
                .hasStatusOk()
                .bodyText()
                .contains("slot-stage", "Set the stage", "slot-search", "TNM 9th edition");
    }

    private Actor anotherExpert(Capacity as) {
        var expert = clinic.staff(Role.EXPERT);
        access.admit(around.family(), expert.account(), as, around.file().id());
        return expert;
    }

    private void unseal(Actor expert) {
        access.admit(around.assistant(), expert.account(), Capacity.SEAT_OPEN, around.file().id());
    }

    private MvcTestResult page(Actor who) {
        return mvc.get().uri(at()).with(signedIn(who)).exchange();
    }

    private MvcTestResult set(Actor who, String t, String reason) {
        return set(who, t, reason, clinic.key());
    }

    private MvcTestResult set(Actor who, String t, String reason, RequestKey key) {
        return mvc.post()
                .uri(at())
                .param("key", key.value().toString())
                .param("prefix", "C")
                .param("t", t)
                .param("n", "N1")
                .param("m", "0")
                .param("group", "IIB")
                .param("edition", "TNM_8")
                .param("reason", reason)
                .with(signedIn(who))
                .with(csrf())
                .exchange();
    }

    private String at() {
        return "/board/cases/" + around.file().number() + "/stage";
    }

    private void verify(DocumentId id, String... codes) {
        var found = evidence.findings(sort(), id);
        for (var code : codes) {
            var some = found.stream().filter(f -> f.code().equals(code)).toList();
            assertThat(some).as(code).isNotEmpty();
            some.forEach(f -> evidence.verify(sort(), f.id()));
        }
    }

    private DocumentId filed(Kind kind) {
        var receipt =
                documents.add(
                        clinic.may(around.family(), Deed.ADD_RECORDS, around),
                        "file.pdf",
                        new ByteArrayInputStream(MadeFiles.pdf(SPECIMEN)),
                        clinic.key());
        var id = ((Receipt.Filed) receipt).id();
        eventually().until(() -> evidence.said(sort()).containsKey(id));
        documents.sort(sort(), id, kind, DAY);
        eventually().until(() -> evidence.progress(sort()).isDone());
        return id;
    }

    private Grant sort() {
        return clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
    }
}
