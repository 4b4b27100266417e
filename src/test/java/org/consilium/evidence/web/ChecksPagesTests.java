package org.consilium.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.records.SmallClinic.signedIn;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Organ;
import org.consilium.evidence.Checks;
import org.consilium.evidence.Evidence;
import org.consilium.records.Documents;
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
class ChecksPagesTests {
    private static final String BIOPSY =
            """
            Narmada Cancer Hospital
            HISTOPATHOLOGY REPORT
            Patient Name : Asha Made-Up
            Age / Sex : 57 Y / F
            Reported on : 12/10/2025
            Specimen : core biopsy, right breast
            DIAGNOSIS
            Invasive ductal carcinoma, grade 2, right breast
            """;
    private static final String STAINS =
            """
            Narmada Cancer Hospital
            IMMUNOHISTOCHEMISTRY REPORT
            Patient Name : Asha Made-Up
            Age / Sex : 57 Y / F
            Reported on : %s/10/2025
            Specimen : core biopsy, right breast
            ER : %s
            PR : Positive
            HER2 : Negative (1+)
            """;

    @Autowired MockMvcTester mvc;
    @Autowired Evidence evidence;
    @Autowired Checks checks;
    @Autowired Documents documents;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
        file(BIOPSY);
    }

    @Test
    void two_reports_that_differ_stand_side_by_side_until_a_person_says_what_holds() {
        file(STAINS.formatted("14", "Positive (90%)"));
        file(STAINS.formatted("16", "Negative"));
        var receptor =
                checks.contradictions(sort()).stream()
                        .filter(
                                q ->
                                        q.contradiction().one().value().equals("positive")
                                                || q.contradiction()
                                                        .one()
                                                        .value()
                                                        .equals("negative"))
                        .findFirst()
                        .orElseThrow();
        assertThat(get("/desk", "/checks", around.assistant()))
                .bodyText()
                .contains("Receptors differ", "Say what holds", "“ER : Negative”");
        var key = receptor.contradiction().key();
        assertThat(settle(key, "", "phoned")).hasStatus(422);
        assertThat(settle(key, "OTHER", "")).hasStatus(422).bodyText().contains("how you know");
        assertThat(settle(key, "OTHER", "the laboratory confirmed the later one by phone"))
                .hasStatus3xxRedirection();
        assertThat(checks.contradictions(sort()))
                .filteredOn(q -> q.contradiction().key().equals(key))
                .allMatch(q -> !q.isOpen());
        assertThat(get("/desk", "/checks", around.assistant()))
                .bodyText()
                .contains("the laboratory confirmed the later one");
    }

    @Test
    void what_nobody_verified_is_no_contradiction_for_an_expert() {
        file(STAINS.formatted("14", "Positive (90%)"));
        file(STAINS.formatted("16", "Negative"));
        assertThat(get("/board", "/checks", around.expert()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing differs")
                .doesNotContain("Receptors differ");
    }

    @Test
    void what_is_missing_and_old_is_listed() {
        assertThat(get("/desk", "/checks", around.assistant()))
                .bodyText()
                .contains("Oestrogen receptor (ER)", "ask for the report on stains")
                .contains("Scan of the tumour", "missing");
    }

    private MvcTestResult settle(String key, String holds, String reason) {
        return mvc.post()
                .uri("/desk/cases/" + around.file().number() + "/checks/" + key)
                .param("holds", holds)
                .param("reason", reason)
                .with(signedIn(around.assistant()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String side, String path, Actor who) {
        return mvc.get()
                .uri(side + "/cases/" + around.file().number() + path)
                .with(signedIn(who))
                .exchange();
    }

    private void file(String text) {
        var receipt =
                documents.add(
                        clinic.may(around.family(), Deed.ADD_RECORDS, around),
                        "file.pdf",
                        new ByteArrayInputStream(MadeFiles.pdf(text)),
                        clinic.key());
        var id = ((Receipt.Filed) receipt).id();
        eventually().until(() -> evidence.said(sort()).containsKey(id));
    }

    private Grant sort() {
        return clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
    }
}
