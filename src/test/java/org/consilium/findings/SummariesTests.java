package org.consilium.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.Eventually.eventually;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.casework.Organ;
import org.consilium.casework.Stage;
import org.consilium.consent.Purpose;
import org.consilium.evidence.Evidence;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Strangers;
import org.consilium.kernel.NotFound;
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
class SummariesTests {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 12);
    private static final String BIOPSY =
            "HISTOPATHOLOGY REPORT\nDIAGNOSIS\nInvasive ductal carcinoma, grade 2";
    private static final String OF_ANOTHER =
            """
            Narmada Diagnostics
            Patient Name : Gopal Someone
            Age / Sex : 44 Y / M
            COMPLETE BLOOD COUNT
            Haemoglobin   9.1   g/dL   13.0 - 17.0
            """;

    @Autowired Summaries summaries;
    @Autowired Evidence evidence;
    @Autowired Strangers strangers;
    @Autowired Documents documents;
    @Autowired Cases cases;
    @Autowired Access access;
    SmallClinic clinic;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
    }

    @Test
    void a_new_summary_knows_the_person_and_nothing_of_the_first_opinion() {
        var around = clinic.aCase(Organ.BREAST);
        var draft = summaries.draft(prepare(around));
        assertThat(draft.version()).isEqualTo(1);
        assertThat(draft.question()).contains("Breast cancer");
        assertThat(draft.facts())
                .extracting(Fact::text)
                .singleElement()
                .asString()
                .contains("woman")
                .contains("Vidisha")
                .contains("Hindi");
        assertThat(draft.facts() + draft.question()).doesNotContain("remove everything");
    }

    @Test
    void the_first_draft_holds_what_was_verified_with_its_page_and_nothing_that_was_not() {
        var around = clinic.aCase(Organ.BREAST);
        var id = sorted(around, BIOPSY, Kind.BIOPSY);
        var grant = prepare(around);
        assertThat(summaries.draft(grant).of(Block.PATHOLOGY)).isEmpty();

        verify(around, id, "histology");

        assertThat(summaries.draft(grant).of(Block.PATHOLOGY))
                .containsExactly(
                        Fact.onPage(
                                Block.PATHOLOGY,
                                "Biopsy, 12 Oct 2025: invasive ductal carcinoma",
                                id,
                                1));
        assertThat(summaries.proposals(grant)).isEmpty();
    }

    @Test
    void what_is_verified_after_saving_is_proposed_and_taken_in_one_go() {
        var around = clinic.aCase(Organ.BREAST);
        var id = sorted(around, BIOPSY, Kind.BIOPSY);
        var grant = prepare(around);
        verify(around, id, "histology");
        save(grant);
        assertThat(summaries.proposals(grant)).isEmpty();

        verify(around, id, "grade");

        assertThat(summaries.proposals(grant))
                .extracting(proposal -> proposal.fact().text())
                .containsExactly("Biopsy, 12 Oct 2025: invasive ductal carcinoma, grade 2");
        assertThat(summaries.draft(grant).of(Block.PATHOLOGY))
                .extracting(Fact::text)
                .containsExactly("Biopsy, 12 Oct 2025: invasive ductal carcinoma");

        summaries.takeAll(grant);

        assertThat(summaries.draft(grant).of(Block.PATHOLOGY))
                .extracting(Fact::text)
                .containsExactly("Biopsy, 12 Oct 2025: invasive ductal carcinoma, grade 2");
        assertThat(summaries.proposals(grant)).isEmpty();
    }

    @Test
    void a_finding_corrected_later_takes_its_line_from_the_open_ones_and_brings_the_new_one() {
        var around = clinic.aCase(Organ.BREAST);
        var id = sorted(around, BIOPSY, Kind.BIOPSY);
        var grant = prepare(around);
        save(grant);
        verify(around, id, "grade");
        assertThat(summaries.proposals(grant))
                .extracting(proposal -> proposal.fact().text())
                .containsExactly("Biopsy, 12 Oct 2025: grade 2");

        evidence.correct(sort(around), one(around, id, "grade"), "3", Optional.empty());

        assertThat(summaries.proposals(grant))
                .extracting(proposal -> proposal.fact().text())
                .containsExactly("Biopsy, 12 Oct 2025: grade 3");

        summaries.takeAll(grant);
        evidence.correct(sort(around), one(around, id, "grade"), "2", Optional.empty());
        summaries.takeAll(grant);
        assertThat(summaries.draft(grant).of(Block.PATHOLOGY))
                .extracting(Fact::text)
                .containsExactly("Biopsy, 12 Oct 2025: grade 2");
    }

    @Test
    void a_line_whose_finding_was_rejected_later_keeps_the_sheet_from_the_board() {
        var around = clinic.aCase(Organ.BREAST);
        var id = sorted(around, BIOPSY, Kind.BIOPSY);
        var grant = prepare(around);
        verify(around, id, "grade");
        save(grant);
        evidence.reject(sort(around), one(around, id, "grade"));

        assertThat(summaries.gate(grant, summaries.draft(grant)).hindrances())
                .extracting(Hindrance::why)
                .containsExactly(Hindrance.Why.OUTDATED);
        assertThatThrownBy(() -> summaries.forward(grant, Optional.of("now")))
                .hasMessage("summary.outdated");

        summaries.save(grant, "What first?", List.of());
        summaries.forward(grant, Optional.of("now"));
        assertThat(version(around)).isEqualTo(1);
    }

    @Test
    void a_line_is_taken_in_other_words_once() {
        var around = clinic.aCase(Organ.BREAST);
        var id = sorted(around, BIOPSY, Kind.BIOPSY);
        var grant = prepare(around);
        save(grant);
        verify(around, id, "grade");
        var proposed = summaries.proposals(grant).getFirst().id();

        summaries.take(grant, proposed, Block.PATHOLOGY, "Grade two");
        summaries.take(grant, proposed, Block.PATHOLOGY, "Grade two");

        assertThat(summaries.draft(grant).of(Block.PATHOLOGY))
                .containsExactly(Fact.onPage(Block.PATHOLOGY, "Grade two", id, 1));
        assertThat(summaries.proposals(grant)).isEmpty();
    }

    @Test
    void a_dropped_line_does_not_come_back() {
        var around = clinic.aCase(Organ.BREAST);
        var id = sorted(around, BIOPSY, Kind.BIOPSY);
        var grant = prepare(around);
        save(grant);
        verify(around, id, "grade");
        summaries.drop(grant, summaries.proposals(grant).getFirst().id());
        assertThat(summaries.proposals(grant)).isEmpty();
        assertThat(summaries.draft(grant).of(Block.PATHOLOGY)).isEmpty();
    }

    @Test
    void a_letter_of_the_first_doctor_gives_no_line_and_is_no_source() {
        var around = clinic.aCase(Organ.BREAST);
        var id = sorted(around, BIOPSY, Kind.BIOPSY);
        verify(around, id, "grade");
        documents.sort(sort(around), id, Kind.CONSULTATION, DAY);
        var grant = prepare(around);
        assertThat(summaries.draft(grant).of(Block.PATHOLOGY)).isEmpty();
        assertThatThrownBy(() -> summaries.save(grant, "?", List.of(fact(id, 1))))
                .hasMessage("summary.source.sealed");
    }

    @Test
    void an_unsorted_paper_gives_no_line_since_it_is_sealed_to_the_board() {
        var around = clinic.aCase(Organ.BREAST);
        var id = filed(around, BIOPSY);
        verify(around, id, "grade");
        assertThat(summaries.draft(prepare(around)).of(Block.PATHOLOGY)).isEmpty();
    }

    @Test
    void a_fact_whose_paper_turned_out_to_tell_the_first_opinion_does_not_go_to_the_board() {
        var around = clinic.aCase(Organ.BREAST);
        var id = sorted(around, BIOPSY, Kind.BIOPSY);
        var grant = prepare(around);
        summaries.save(grant, "?", List.of(fact(id, 1)));
        documents.sort(sort(around), id, Kind.CONSULTATION, DAY);
        assertThatThrownBy(() -> summaries.forward(grant, Optional.of("now")))
                .hasMessage("summary.outdated");
    }

    @Test
    void the_line_of_the_registration_says_so_until_somebody_changes_it() {
        var around = clinic.aCase(Organ.BREAST);
        var grant = prepare(around);
        var registered = summaries.draft(grant).facts().getFirst();
        assertThat(registered.source()).isEqualTo(Fact.Word.REGISTRATION);
        save(grant);
        assertThat(summaries.draft(grant).facts()).containsExactly(registered);

        summaries.save(
                grant, "?", List.of(new Fact(Block.PERSON, "A teacher", Fact.Word.REGISTRATION)));

        assertThat(summaries.draft(grant).facts())
                .containsExactly(Fact.told(Block.PERSON, "A teacher"));
    }

    @Test
    void a_page_of_somebody_else_shuts_the_gate_whatever_the_reason() {
        var around = clinic.aCase(Organ.BREAST);
        var id = filed(around, OF_ANOTHER);
        var grant = prepare(around);
        assertThat(summaries.gate(grant, summaries.draft(grant)).shut())
                .get()
                .extracting(Hindrance::why)
                .isEqualTo(Hindrance.Why.STRANGERS);
        assertThatThrownBy(() -> summaries.forward(grant, Optional.of("operation is tomorrow")))
                .hasMessage("summary.strangers");

        strangers.decide(sort(around), id, 1, false, "the neighbour's");

        summaries.forward(grant, Optional.of("operation is tomorrow"));
        assertThat(version(around)).isEqualTo(1);
    }

    @Test
    void a_fact_on_a_page_of_somebody_else_does_not_go_to_the_board() {
        var around = clinic.aCase(Organ.BREAST);
        var id = filed(around, OF_ANOTHER);
        documents.sort(sort(around), id, Kind.BLOOD, DAY);
        var grant = prepare(around);
        summaries.save(grant, "?", List.of(Fact.onPage(Block.LABS, "Hb 9.1", id, 1)));
        strangers.decide(sort(around), id, 1, false, "the neighbour's");
        assertThatThrownBy(() -> summaries.forward(grant, Optional.of("now")))
                .hasMessage("summary.outdated");
    }

    @Test
    void a_version_is_signed_once_by_the_first_doctor_and_a_newer_one_needs_its_own_signature() {
        var around = clinic.aCase(Organ.BREAST);
        var grant = prepare(around);
        summaries.forward(grant, Optional.of("now"));
        assertThat(sheet(around).signed()).isEmpty();
        var sign = clinic.may(around.expert(), Deed.SIGN_SUMMARY, around);

        summaries.sign(sign, 1);
        var signed = sheet(around).signed().orElseThrow();
        assertThat(signed.by()).isEqualTo(around.expert().account());
        var other = clinic.staff(Role.EXPERT);
        access.admit(around.family(), other.account(), Capacity.CHAIR, around.file().id());
        summaries.sign(clinic.may(other, Deed.SIGN_SUMMARY, around), 1);
        assertThat(sheet(around).signed()).contains(signed);

        summaries.save(grant, "What first?", List.of());
        summaries.forward(grant, Optional.of("as asked"));
        assertThat(sheet(around).signed()).isEmpty();
        assertThatThrownBy(() -> summaries.sign(sign, 1)).hasMessage("summary.sign.older");
        summaries.sign(sign, 2);
        assertThat(sheet(around).signed()).isPresent();
    }

    @Test
    void only_doctors_of_the_board_sign_and_only_what_was_forwarded() {
        var around = clinic.aCase(Organ.BREAST);
        assertThatThrownBy(() -> clinic.may(around.assistant(), Deed.SIGN_SUMMARY, around))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                access.grant(
                                        Actor.system("test"),
                                        Deed.SIGN_SUMMARY,
                                        around.file().id()))
                .isInstanceOf(NotFound.class);
        var sign = clinic.may(around.expert(), Deed.SIGN_SUMMARY, around);
        assertThatThrownBy(() -> summaries.sign(sign, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_fact_needs_words_and_a_page_of_this_case() {
        var around = clinic.aCase(Organ.BREAST);
        var mine = sorted(around, BIOPSY, Kind.BIOPSY);
        var theirs = sorted(clinic.aCase(Organ.BREAST), "another", Kind.BIOPSY);
        var grant = prepare(around);
        assertThatThrownBy(() -> summaries.save(grant, "?", List.of(fact(theirs, 1))))
                .hasMessage("summary.source.missing");
        assertThatThrownBy(() -> summaries.save(grant, "?", List.of(fact(mine, 2))))
                .hasMessage("summary.source.missing");
        assertThatThrownBy(() -> summaries.save(grant, "?", List.of(Fact.told(Block.LABS, " "))))
                .hasMessage("summary.fact.blank");
    }

    @Test
    void the_gate_stays_shut_until_somebody_says_why() {
        var around = clinic.aCase(Organ.BREAST);
        var grant = prepare(around);
        assertThat(summaries.gate(grant, summaries.draft(grant)).isOpen()).isFalse();
        assertThatThrownBy(() -> summaries.forward(grant, Optional.empty()))
                .hasMessage("summary.gate");
        assertThat(summaries.forwarded(see(around, around.expert()))).isEmpty();

        summaries.forward(grant, Optional.of("operation is tomorrow"));

        var sent = summaries.forwarded(see(around, around.expert())).orElseThrow();
        assertThat(sent.forwarded().orElseThrow().overrideReason())
                .contains("operation is tomorrow");
        assertThat(stage(around)).isEqualTo(Stage.WITH_BOARD);
    }

    @Test
    void a_full_file_passes_the_gate_without_a_reason() {
        var around = clinic.aCase(Organ.OTHER);
        var biopsy = sorted(around, BIOPSY, Kind.BIOPSY);
        var scan = sorted(around, "IMPRESSION\nMass of 3 cm", Kind.IMAGING);
        var blood = sorted(around, "Creatinine 0.8 mg/dL", Kind.BLOOD);
        var grant = prepare(around);
        var facts = new java.util.ArrayList<>(summaries.draft(grant).facts());
        facts.add(Fact.told(Block.PERSON, "Lives with her son, who drives"));
        facts.add(Fact.told(Block.HISTORY, "Lump since March"));
        facts.addAll(new Health("1", "none", "none", "none", "").facts());
        facts.add(Fact.onPage(Block.PATHOLOGY, "Ductal", biopsy, 1));
        facts.add(Fact.onPage(Block.IMAGING, "3 cm", scan, 1));
        facts.add(Fact.onPage(Block.LABS, "Creatinine 0.8", blood, 1));
        summaries.save(grant, "What first?", facts);

        var gate = summaries.gate(grant, summaries.draft(grant));
        assertThat(gate.readiness().total()).isEqualTo(28);
        assertThat(gate.readiness().of(Readiness.Item.HISTORY)).isEqualTo(3);
        assertThat(gate.isOpen()).isTrue();
        summaries.forward(grant, Optional.empty());
        assertThat(summaries.forwarded(see(around, around.expert())).orElseThrow().facts())
                .isEqualTo(facts);
    }

    @Test
    void without_consent_to_share_nothing_goes_to_the_board() {
        var around = clinic.aCase(Organ.BREAST, Set.of(Purpose.OPINION));
        assertThatThrownBy(() -> summaries.forward(prepare(around), Optional.of("now")))
                .hasMessage("consent.missing");
    }

    @Test
    void without_a_question_nothing_goes_to_the_board() {
        var around = clinic.aCase(Organ.BREAST);
        summaries.save(prepare(around), " ", List.of());
        assertThatThrownBy(() -> summaries.forward(prepare(around), Optional.of("now")))
                .hasMessage("summary.question");
    }

    @Test
    void a_change_after_forwarding_is_a_new_version_that_the_board_sees_once_it_is_sent() {
        var around = clinic.aCase(Organ.BREAST);
        var grant = prepare(around);
        summaries.forward(grant, Optional.of("now"));
        summaries.forward(grant, Optional.of("twice by mistake"));
        assertThat(version(around)).isEqualTo(1);

        summaries.save(grant, "What first?", List.of(Fact.told(Block.LABS, "Hb 11")));
        assertThat(version(around)).isEqualTo(1);
        summaries.forward(grant, Optional.of("as asked"));

        assertThat(version(around)).isEqualTo(2);
        assertThat(stage(around)).isEqualTo(Stage.WITH_BOARD);
    }

    @Test
    void only_the_assistant_of_the_case_prepares_its_summary() {
        var around = clinic.aCase(Organ.BREAST);
        var other = clinic.aCase(Organ.BREAST);
        assertThatThrownBy(() -> clinic.may(other.assistant(), Deed.PREPARE_SUMMARY, around))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clinic.may(around.expert(), Deed.PREPARE_SUMMARY, around))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clinic.may(around.family(), Deed.SEE_SUMMARY, around))
                .isInstanceOf(NotFound.class);
    }

    private int version(SmallClinic.Around around) {
        return sheet(around).version();
    }

    private Summary sheet(SmallClinic.Around around) {
        return summaries.forwarded(see(around, around.expert())).orElseThrow();
    }

    private void save(Grant grant) {
        var draft = summaries.draft(grant);
        summaries.save(grant, draft.question(), draft.facts());
    }

    private void verify(SmallClinic.Around around, DocumentId id, String code) {
        evidence.verify(sort(around), one(around, id, code));
    }

    private FindingId one(SmallClinic.Around around, DocumentId id, String code) {
        return evidence.findings(sort(around), id).stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Stage stage(SmallClinic.Around around) {
        return cases.file(clinic.may(around.assistant(), Deed.SEE_CASE, around)).stage();
    }

    private Grant prepare(SmallClinic.Around around) {
        return clinic.may(around.assistant(), Deed.PREPARE_SUMMARY, around);
    }

    private Grant see(SmallClinic.Around around, Actor actor) {
        return clinic.may(actor, Deed.SEE_SUMMARY, around);
    }

    private static Fact fact(DocumentId id, int page) {
        return Fact.onPage(Block.PATHOLOGY, "something", id, page);
    }

    private DocumentId sorted(SmallClinic.Around around, String text, Kind kind) {
        var id = filed(around, text);
        documents.sort(sort(around), id, kind, DAY);
        eventually().until(() -> evidence.progress(sort(around)).isDone());
        return id;
    }

    private DocumentId filed(SmallClinic.Around around, String text) {
        var receipt =
                documents.add(
                        clinic.may(around.family(), Deed.ADD_RECORDS, around),
                        "file.pdf",
                        new ByteArrayInputStream(MadeFiles.pdf(text)),
                        clinic.key());
        var id = ((Receipt.Filed) receipt).id();
        eventually().until(() -> evidence.said(sort(around)).containsKey(id));
        return id;
    }

    private Grant sort(SmallClinic.Around around) {
        return clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
    }
}
