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
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.Organ;
import org.consilium.casework.Stage;
import org.consilium.consent.Purpose;
import org.consilium.kernel.NotFound;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.MadeFiles;
import org.consilium.records.Reading;
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
            "SURGICAL PATHOLOGY\nDIAGNOSIS\nInvasive ductal carcinoma, grade 2";

    @Autowired Summaries summaries;
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
    void lines_of_a_sorted_report_are_proposed_with_their_page_and_become_facts_by_a_person() {
        var around = clinic.aCase(Organ.BREAST);
        var id = sorted(around, BIOPSY, Kind.BIOPSY);
        var grant = prepare(around);

        var proposed = summaries.proposals(grant);
        assertThat(proposed)
                .extracting(Proposal::fact)
                .containsExactly(
                        new Fact(
                                Block.PATHOLOGY,
                                "Invasive ductal carcinoma, grade 2",
                                Optional.of(new Fact.Source(id, 1))));
        assertThat(summaries.draft(grant).of(Block.PATHOLOGY)).isEmpty();

        summaries.take(grant, proposed.getFirst().id(), Block.PATHOLOGY, "Ductal carcinoma G2");
        summaries.take(grant, proposed.getFirst().id(), Block.PATHOLOGY, "Ductal carcinoma G2");

        assertThat(summaries.draft(grant).of(Block.PATHOLOGY))
                .containsExactly(
                        new Fact(
                                Block.PATHOLOGY,
                                "Ductal carcinoma G2",
                                Optional.of(new Fact.Source(id, 1))));
        assertThat(summaries.proposals(grant)).isEmpty();
    }

    @Test
    void a_dropped_line_does_not_come_back() {
        var around = clinic.aCase(Organ.BREAST);
        sorted(around, BIOPSY, Kind.BIOPSY);
        var grant = prepare(around);
        summaries.drop(grant, summaries.proposals(grant).getFirst().id());
        assertThat(summaries.proposals(grant)).isEmpty();
        assertThat(summaries.draft(grant).of(Block.PATHOLOGY)).isEmpty();
    }

    @Test
    void a_letter_of_the_first_doctor_proposes_nothing_and_is_no_source() {
        var around = clinic.aCase(Organ.BREAST);
        var id = sorted(around, BIOPSY, Kind.CONSULTATION);
        var grant = prepare(around);
        assertThat(summaries.proposals(grant)).isEmpty();
        assertThatThrownBy(() -> summaries.save(grant, "?", List.of(fact(id, 1))))
                .hasMessage("summary.source.sealed");
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
        assertThatThrownBy(
                        () ->
                                summaries.save(
                                        grant,
                                        "?",
                                        List.of(new Fact(Block.LABS, " ", Optional.empty()))))
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
        facts.add(new Fact(Block.PERSON, "Lives with her son, who drives", Optional.empty()));
        facts.add(new Fact(Block.HISTORY, "Lump since March", Optional.empty()));
        facts.addAll(new Health("1", "none", "none", "none", "").facts());
        facts.add(new Fact(Block.PATHOLOGY, "Ductal", Optional.of(new Fact.Source(biopsy, 1))));
        facts.add(new Fact(Block.IMAGING, "3 cm", Optional.of(new Fact.Source(scan, 1))));
        facts.add(new Fact(Block.LABS, "Creatinine 0.8", Optional.of(new Fact.Source(blood, 1))));
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

        summaries.save(
                grant, "What first?", List.of(new Fact(Block.LABS, "Hb 11", Optional.empty())));
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
        return summaries.forwarded(see(around, around.expert())).orElseThrow().version();
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
        return new Fact(Block.PATHOLOGY, "something", Optional.of(new Fact.Source(id, page)));
    }

    private DocumentId sorted(SmallClinic.Around around, String text, Kind kind) {
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        var receipt =
                documents.add(
                        add,
                        "file.pdf",
                        new ByteArrayInputStream(MadeFiles.pdf(text)),
                        clinic.key());
        var id = ((Receipt.Filed) receipt).id();
        var see = clinic.may(around.assistant(), Deed.SEE_RECORDS, around);
        eventually().until(() -> documents.document(see, id).reading() == Reading.READY);
        documents.sort(clinic.may(around.assistant(), Deed.SORT_RECORDS, around), id, kind, DAY);
        return id;
    }
}
