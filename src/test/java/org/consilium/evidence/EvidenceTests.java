package org.consilium.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.consilium.testing.Eventually.eventually;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Organ;
import org.consilium.evidence.CaseFinding.State;
import org.consilium.kernel.NotFound;
import org.consilium.reading.person.Match;
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

@ConsiliumTest
class EvidenceTests {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 12);
    private static final String BIOPSY =
            """
            Narmada Cancer Hospital
            HISTOPATHOLOGY REPORT
            Patient Name : Asha Made-Up
            Age / Sex : 57 Y / F
            Specimen : core biopsy, right breast
            MICROSCOPY
            Sections show cores of breast tissue with nests of tumour cells.
            DIAGNOSIS
            Invasive ductal carcinoma, grade 2, right breast
            ER positive (90%), PR positive (70%), HER2 negative (1+)
            """;
    private static final String OF_ANOTHER =
            """
            Narmada Diagnostics
            Patient Name : Gopal Someone
            Age / Sex : 44 Y / M
            COMPLETE BLOOD COUNT
            Haemoglobin   9.1   g/dL   13.0 - 17.0
            """;

    @Autowired Evidence evidence;
    @Autowired Strangers strangers;
    @Autowired JdbcPaperStore papers;
    @Autowired PaperReading reading;
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
    void a_report_that_came_is_read_and_proposes_what_it_says_with_its_place() {
        var id = filed(BIOPSY);

        var said = evidence.said(sort()).get(id);
        assertThat(said.judgement().kind()).isEqualTo(Kind.BIOPSY);
        assertThat(said.lab()).contains("Narmada Cancer Hospital");
        var er = one(id, "ER");
        assertThat(er.state()).isEqualTo(State.PROPOSED);
        assertThat(er.value()).isEqualTo("positive");
        assertThat(er.said().place().box()).isPresent();
        assertThat(evidence.facts(see())).flatExtracting(Report::findings).isEmpty();
    }

    @Test
    void nothing_but_what_a_person_verified_or_corrected_is_a_fact() {
        var id = filed(BIOPSY);
        evidence.verify(sort(), one(id, "ER").id());
        evidence.correct(sort(), one(id, "grade").id(), "3", Optional.empty());
        evidence.reject(sort(), one(id, "PR").id());

        assertThat(evidence.facts(see()))
                .flatExtracting(Report::findings)
                .extracting(CaseFinding::code, CaseFinding::value)
                .containsExactlyInAnyOrder(tuple("ER", "positive"), tuple("grade", "3"));
        assertThat(one(id, "grade").said().value()).isEqualTo("2");

        evidence.reopen(sort(), one(id, "PR").id());
        assertThat(one(id, "PR").state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void a_correction_needs_a_value() {
        var id = filed(BIOPSY);
        assertThatThrownBy(
                        () -> evidence.correct(sort(), one(id, "ER").id(), " ", Optional.empty()))
                .hasMessage("evidence.value.blank");
    }

    @Test
    void reading_again_changes_nothing_that_was_decided_and_finds_nothing_twice() {
        var id = filed(BIOPSY);
        evidence.verify(sort(), one(id, "ER").id());
        var before = evidence.findings(sort(), id);

        reading.read(new ReadingWork.Order(around.file().id().value(), id.value()));
        documents.sort(sort(), id, Kind.BIOPSY, DAY);
        eventually().until(() -> papers.readAs(see(), id).isPresent());

        assertThat(evidence.findings(sort(), id))
                .extracting(CaseFinding::id, f -> f.said(), CaseFinding::state)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(f -> tuple(f.id(), f.said(), f.state())).toList());
    }

    @Test
    void a_kind_that_a_person_says_decides_what_is_read() {
        var id = filed(BIOPSY);
        documents.sort(sort(), id, Kind.BILL, DAY);
        eventually().until(() -> papers.readAs(see(), id).isPresent());
        assertThat(evidence.findings(sort(), id)).isEmpty();
    }

    @Test
    void a_page_of_another_person_blocks_until_a_person_has_decided() {
        var id = filed(OF_ANOTHER);
        assertThat(strangers.blocking(sort()))
                .singleElement()
                .satisfies(
                        page -> {
                            assertThat(page.document()).isEqualTo(id);
                            assertThat(page.match().verdict()).isEqualTo(Match.Verdict.MISMATCH);
                        });
        assertThatThrownBy(() -> strangers.decide(sort(), id, 1, false, " "))
                .hasMessage("evidence.reason");

        strangers.decide(sort(), id, 1, false, "the neighbour's, says the daughter");

        assertThat(strangers.blocking(sort())).isEmpty();
        assertThat(evidence.reports(sort())).extracting(Report::document).doesNotContain(id);
    }

    @Test
    void a_page_of_the_patient_is_no_stranger() {
        filed(BIOPSY);
        assertThat(strangers.all(sort())).isEmpty();
    }

    @Test
    void nobody_verifies_for_a_case_that_is_not_theirs() {
        var id = filed(BIOPSY);
        var other = clinic.aCase(Organ.BREAST);
        var theirs = clinic.may(other.assistant(), Deed.SORT_RECORDS, other);
        var finding = one(id, "ER").id();
        assertThatThrownBy(() -> evidence.verify(theirs, finding)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clinic.may(around.expert(), Deed.SORT_RECORDS, around))
                .isInstanceOf(NotFound.class);
    }

    private CaseFinding one(DocumentId id, String code) {
        return evidence.findings(sort(), id).stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow();
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
        assertThat(evidence.progress(sort()).isDone()).isTrue();
        return id;
    }

    private Grant sort() {
        return clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
    }

    private Grant see() {
        return clinic.may(around.assistant(), Deed.SEE_RECORDS, around);
    }
}
