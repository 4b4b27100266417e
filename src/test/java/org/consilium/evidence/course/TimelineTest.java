package org.consilium.evidence.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.evidence.CaseFinding.State;
import org.consilium.reading.scans.ScanReader;
import org.consilium.reading.scans.TreatmentReader;
import org.consilium.records.Kind;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static Timeline timeline(Papers... papers) {
        return Timeline.of(List.of(papers).stream().map(Papers::report).toList());
    }

    private static List<String> lines(List<Entry> entries) {
        return entries.stream().map(TimelineTest::line).toList();
    }

    private static String line(Entry entry) {
        var days =
                entry.span()
                        .map(s -> s.isDay() ? s.from().toString() : s.from() + "/" + s.to())
                        .orElse("-");
        return days
                + " "
                + entry.event()
                + " "
                + entry.words()
                + entry.detail().map(d -> " | " + d).orElse("")
                + entry.count().map(c -> " x" + c).orElse("");
    }

    private static Papers discharge(String day, String text) {
        return Papers.a(Kind.DISCHARGE).on(day).saysAll(TreatmentReader.read(Papers.typed(text)));
    }

    @Test
    void the_first_histology_is_the_diagnosis_with_its_biopsy() {
        var timeline =
                timeline(
                        Papers.a(Kind.BIOPSY)
                                .on("2026-01-20")
                                .says("procedure", "Procedure", "modified radical mastectomy")
                                .says("histology", "Type", "invasive ductal carcinoma"),
                        Papers.a(Kind.BIOPSY)
                                .on("2025-12-05")
                                .says("procedure", "Procedure", "core biopsy")
                                .says("histology", "Type", "invasive carcinoma"));

        assertThat(lines(timeline.dated()))
                .containsExactly(
                        "2025-12-05 DIAGNOSIS invasive carcinoma",
                        "2025-12-05 BIOPSY core biopsy | invasive carcinoma",
                        "2026-01-20 OPERATION modified radical mastectomy");
    }

    @Test
    void what_is_benign_or_denied_is_no_diagnosis() {
        var timeline =
                timeline(
                        Papers.a(Kind.BIOPSY)
                                .on("2025-01-05")
                                .says("histology", "Type", "fibroadenoma"),
                        Papers.a(Kind.BIOPSY)
                                .on("2025-02-05")
                                .says("histology", "Type", "no evidence of malignancy"));

        assertThat(timeline.dated().stream().map(Entry::event)).containsOnly(Event.BIOPSY);
    }

    @Test
    void a_histology_that_only_a_letter_quotes_has_no_day() {
        var timeline =
                timeline(
                        Papers.a(Kind.CONSULTATION)
                                .on("2026-05-05")
                                .says("histology", "HPE", "adenocarcinoma"));

        assertThat(timeline.dated()).isEmpty();
        assertThat(lines(timeline.undated())).containsExactly("- DIAGNOSIS adenocarcinoma");
        assertThat(timeline.undated().getFirst().named()).contains(LocalDate.of(2026, 5, 5));
    }

    @Test
    void a_discharge_summary_tells_operation_cycles_and_radiation() {
        var timeline =
                timeline(
                        discharge(
                                "2026-08-28",
                                """
                                Treatment given:
                                Underwent left modified radical mastectomy on 12/01/2026.
                                Received cycle 1 of paclitaxel on 03/05/2026.
                                Cycle 2 of paclitaxel was given on 24/05/2026.
                                Received cycle 3 of paclitaxel on 14/06/2026.
                                EBRT 50 Gy in 25 fractions to left chest wall on 20/07/2026.
                                Inj. Carboplatin + Paclitaxel 3 cycles given on 05/08/2026.
                                """));

        assertThat(lines(timeline.dated()))
                .containsExactly(
                        "2026-01-12 OPERATION left modified radical mastectomy",
                        "2026-05-03/2026-06-14 DRUG paclitaxel x3",
                        "2026-07-20 RADIOTHERAPY left chest wall | 50 Gy x25",
                        "2026-08-05 DRUG Carboplatin + Paclitaxel x3");
        assertThat(timeline.treatments()).hasSize(4);
        assertThat(timeline.undated()).isEmpty();
    }

    @Test
    void cycles_of_several_summaries_are_one_course_until_a_long_pause() {
        var timeline =
                timeline(
                        Papers.a(Kind.DISCHARGE).dated("cycles", "FOLFOX", "2", "2026-02-15"),
                        Papers.a(Kind.DISCHARGE).dated("cycles", "FOLFOX", "1", "2026-02-01"),
                        Papers.a(Kind.DISCHARGE)
                                .dated("drug", "FOLFOX on 01/03/2026", "FOLFOX", "2026-03-01"),
                        Papers.a(Kind.DISCHARGE).dated("cycles", "FOLFOX", "1", "2026-09-01"));

        assertThat(lines(timeline.dated()))
                .containsExactly(
                        "2026-02-01/2026-03-01 DRUG FOLFOX x2", "2026-09-01 DRUG FOLFOX x1");
        assertThat(timeline.dated().getFirst().sources()).hasSize(3);
    }

    @Test
    void one_drug_is_no_part_of_a_combination_on_another_day() {
        var timeline =
                timeline(
                        Papers.a(Kind.DISCHARGE)
                                .dated("cycles", "Carboplatin + Paclitaxel", "3", "2026-08-05")
                                .dated("drug", "Carboplatin", "Carboplatin", "2026-08-05")
                                .dated("drug", "Paclitaxel", "Paclitaxel", "2026-08-05")
                                .dated("drug", "Paclitaxel", "paclitaxel", "2026-08-12"));

        assertThat(lines(timeline.dated()))
                .containsExactly(
                        "2026-08-05 DRUG Carboplatin + Paclitaxel x3",
                        "2026-08-12 DRUG paclitaxel");
    }

    @Test
    void what_is_consented_prescribed_or_billed_did_not_happen() {
        var timeline =
                timeline(
                        Papers.a(Kind.CONSENT_FORM)
                                .on("2026-01-01")
                                .says("operation", "hysterectomy", "hysterectomy"),
                        Papers.a(Kind.PRESCRIPTION)
                                .on("2026-01-01")
                                .says("drug", "letrozole", "letrozole"),
                        Papers.a(Kind.BILL)
                                .on("2026-01-01")
                                .dated("drug", "paclitaxel", "paclitaxel", "2026-01-01"));

        assertThat(timeline.dated()).isEmpty();
        assertThat(timeline.undated()).isEmpty();
    }

    @Test
    void an_operation_quoted_in_other_papers_stands_once_with_its_own_note_first() {
        var note =
                Papers.a(Kind.OPERATION_NOTE)
                        .on("2026-01-12")
                        .says("operation", "Lt", "Left modified radical mastectomy");
        var letter =
                Papers.a(Kind.CONSULTATION)
                        .on("2026-06-01")
                        .dated("operation", "MRM on 12/01/2026", "MRM", "2026-01-12");
        var undated =
                Papers.a(Kind.CONSULTATION)
                        .on("2026-07-01")
                        .says("operation", "MRM in 2026", "MRM");
        var specimen =
                Papers.a(Kind.BIOPSY)
                        .on("2026-01-17")
                        .says("procedure", "Procedure", "modified radical mastectomy");

        var timeline = timeline(letter, undated, specimen, note);

        assertThat(lines(timeline.dated()))
                .containsExactly("2026-01-12 OPERATION Left modified radical mastectomy");
        assertThat(timeline.undated()).isEmpty();
        var sources = timeline.dated().getFirst().sources();
        assertThat(sources).hasSize(4);
        assertThat(sources.getFirst().document()).isEqualTo(note.report().document());
    }

    @Test
    void another_side_another_year_or_another_day_is_another_operation() {
        var timeline =
                timeline(
                        Papers.a(Kind.OPERATION_NOTE)
                                .on("2026-01-12")
                                .says("operation", "Left MRM", "Left MRM"),
                        Papers.a(Kind.CONSULTATION)
                                .dated("operation", "Right MRM", "Right MRM", "2026-01-12"),
                        Papers.a(Kind.CONSULTATION).says("operation", "MRM in 2021", "MRM"),
                        Papers.a(Kind.CONSULTATION)
                                .dated("operation", "Left MRM", "Left MRM", "2026-01-22"));

        assertThat(timeline.dated()).hasSize(3);
        assertThat(lines(timeline.undated())).containsExactly("- OPERATION MRM in 2021");
    }

    @Test
    void a_scan_and_its_copy_are_one_line_and_two_scans_of_a_day_are_two() {
        var original =
                Papers.a(Kind.IMAGING)
                        .called("CT chest")
                        .on("2026-03-10")
                        .says("impression", "impression", "Spiculated nodule.");
        var copy = Papers.a(Kind.IMAGING).called("CT Chest").on("2026-03-10");
        var other = Papers.a(Kind.IMAGING).called("MRI brain").on("2026-03-10");

        var timeline = timeline(original, copy, other);

        assertThat(lines(timeline.dated()))
                .containsExactly(
                        "2026-03-10 SCAN CT chest | Spiculated nodule.",
                        "2026-03-10 SCAN MRI brain");
        assertThat(timeline.dated().getFirst().furtherSources()).hasSize(1);
    }

    @Test
    void a_scan_is_named_by_what_stands_in_it_where_nobody_named_it() {
        var text =
                """
                CECT THORAX
                FINDINGS: 24 mm nodule in right upper lobe.
                IMPRESSION: Partial response. No evidence of progressive disease.
                """;
        var timeline =
                timeline(
                        Papers.a(Kind.IMAGING)
                                .on("2026-03-10")
                                .saysAll(ScanReader.read(Papers.typed(text))));

        assertThat(lines(timeline.dated()))
                .containsExactly(
                        "2026-03-10 SCAN CT chest | Partial response. No evidence of progressive"
                                + " disease.",
                        "2026-03-10 RESPONSE partial response");
    }

    @Test
    void response_words_that_are_denied_doubted_or_earlier_are_none() {
        for (var impression :
                List.of(
                        "No complete response.",
                        "? disease progression.",
                        "To assess for partial response.",
                        "Previous scan showed stable disease.",
                        "Possible progression of disease.")) {
            var timeline =
                    timeline(
                            Papers.a(Kind.IMAGING)
                                    .called("CT chest")
                                    .on("2026-03-10")
                                    .says("impression", "impression", impression));
            assertThat(timeline.dated().stream().map(Entry::event))
                    .as(impression)
                    .containsExactly(Event.SCAN);
        }
    }

    @Test
    void a_scopy_with_biopsies_and_the_pathologists_report_are_told_once_each() {
        var timeline =
                timeline(
                        Papers.a(Kind.SCOPY)
                                .called("colonoscopy")
                                .on("2026-02-02")
                                .says("biopsies", "6 biopsies taken", "6"),
                        Papers.a(Kind.BIOPSY)
                                .called("biopsy")
                                .on("2026-02-02")
                                .says("histology", "Type", "adenocarcinoma"),
                        Papers.a(Kind.SCOPY)
                                .called("gastroscopy")
                                .on("2026-02-03")
                                .says("biopsies", "no biopsy", "none"));

        assertThat(timeline.dated().stream().map(Entry::event))
                .containsExactly(Event.DIAGNOSIS, Event.BIOPSY, Event.SCOPY, Event.SCOPY);
        assertThat(timeline.dated().get(1).sources()).hasSize(2);
    }

    @Test
    void a_course_that_rests_on_a_proposal_is_no_fact() {
        var one =
                Papers.a(Kind.DISCHARGE)
                        .dated("cycles", "FOLFOX", "1", "2026-02-01")
                        .now(State.VERIFIED);
        var two = Papers.a(Kind.DISCHARGE).dated("cycles", "FOLFOX", "2", "2026-02-15");

        assertThat(timeline(one).dated().getFirst().isFact()).isTrue();
        assertThat(timeline(one, two).dated().getFirst().isFact()).isFalse();
    }

    @Test
    void a_mere_copy_takes_nothing_from_a_fact() {
        var note =
                Papers.a(Kind.OPERATION_NOTE)
                        .on("2026-01-12")
                        .says("operation", "MRM", "MRM")
                        .now(State.VERIFIED);
        var letter = Papers.a(Kind.CONSULTATION).dated("operation", "MRM", "MRM", "2026-01-12");

        var entry = timeline(note, letter).dated().getFirst();

        assertThat(entry.isFact()).isTrue();
        assertThat(entry.furtherSources()).hasSize(1);
    }

    @Test
    void a_rejected_finding_tells_nothing() {
        var timeline =
                timeline(
                        Papers.a(Kind.DISCHARGE)
                                .dated("operation", "MRM", "MRM", "2026-01-12")
                                .now(State.REJECTED));

        assertThat(timeline.dated()).isEmpty();
    }

    @Test
    void a_medicine_without_a_day_is_listed_apart_with_the_day_of_its_paper() {
        var timeline =
                timeline(
                        Papers.a(Kind.DISCHARGE)
                                .on("2026-03-03")
                                .says("drug", "tamoxifen", "tamoxifen"));

        assertThat(timeline.dated()).isEmpty();
        assertThat(timeline.undated().getFirst().named())
                .isEqualTo(Optional.of(LocalDate.of(2026, 3, 3)));
    }

    @Test
    void a_boost_keeps_its_own_fractions() {
        var timeline =
                timeline(
                        discharge(
                                "2026-08-28",
                                """
                                Treatment given:
                                Received EBRT 50 Gy in 25 fractions to left breast.
                                Received boost 10 Gy in 5 fractions to left breast.
                                """));

        assertThat(lines(timeline.undated()))
                .containsExactlyInAnyOrder(
                        "- RADIOTHERAPY left breast | 50 Gy x25",
                        "- RADIOTHERAPY left breast | 10 Gy x5");
    }

    @Test
    void initials_of_the_other_side_are_another_operation() {
        var timeline =
                timeline(
                        Papers.a(Kind.OPERATION_NOTE)
                                .on("2026-01-12")
                                .says("operation", "x", "right modified radical mastectomy"),
                        Papers.a(Kind.CONSULTATION)
                                .dated("operation", "Lt MRM", "Lt MRM", "2026-01-12"));

        assertThat(timeline.dated()).hasSize(2);
    }

    @Test
    void an_undated_operation_of_another_year_is_another_one() {
        var timeline =
                timeline(
                        Papers.a(Kind.OPERATION_NOTE)
                                .on("2026-01-12")
                                .says("operation", "MRM", "MRM"),
                        Papers.a(Kind.CONSULTATION).says("operation", "MRM in March 2021", "MRM"),
                        Papers.a(Kind.CONSULTATION).says("operation", "MRM in Jan 2026", "MRM"));

        assertThat(timeline.dated()).hasSize(1);
        assertThat(timeline.dated().getFirst().furtherSources()).hasSize(1);
        assertThat(lines(timeline.undated())).containsExactly("- OPERATION MRM in March 2021");
    }

    @Test
    void an_undated_operation_that_fits_two_days_belongs_to_neither() {
        var timeline =
                timeline(
                        Papers.a(Kind.CONSULTATION)
                                .dated("operation", "TURBT", "TURBT", "2026-01-12"),
                        Papers.a(Kind.CONSULTATION)
                                .dated("operation", "TURBT", "TURBT", "2026-03-12"),
                        Papers.a(Kind.CONSULTATION).says("operation", "TURBT", "TURBT"));

        assertThat(timeline.dated()).hasSize(2);
        assertThat(timeline.undated()).hasSize(1);
    }

    @Test
    void two_biopsies_of_a_day_with_different_results_are_two() {
        var timeline =
                timeline(
                        Papers.a(Kind.BIOPSY)
                                .on("2026-01-12")
                                .says("procedure", "Procedure", "core biopsy")
                                .says("histology", "Type", "ductal carcinoma"),
                        Papers.a(Kind.BIOPSY)
                                .on("2026-01-12")
                                .says("procedure", "Procedure", "core biopsy")
                                .says("histology", "Type", "reactive node"));

        assertThat(timeline.dated().stream().filter(e -> e.event() == Event.BIOPSY)).hasSize(2);
    }

    @Test
    void different_doses_are_different_courses_of_radiation() {
        var timeline =
                timeline(
                        Papers.a(Kind.DISCHARGE)
                                .says(dose("left chest wall", "50", "2026-05-01"), State.PROPOSED)
                                .says(dose("left chest wall", "10", "2026-05-20"), State.PROPOSED)
                                .says(dose("brain", "30", "2026-05-20"), State.PROPOSED));

        assertThat(timeline.dated()).hasSize(3);
    }

    private static org.consilium.reading.Finding dose(String site, String gray, String day) {
        return Papers.finding("radiotherapy", site, gray, "Gy", null, LocalDate.parse(day));
    }
}
