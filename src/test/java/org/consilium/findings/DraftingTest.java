package org.consilium.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.CaseFinding.Correction;
import org.consilium.evidence.CaseFinding.State;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Report;
import org.consilium.evidence.checks.Side;
import org.consilium.kernel.AccountId;
import org.consilium.reading.Certainty;
import org.consilium.reading.Dates;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;
import org.consilium.reading.Place;
import org.consilium.reading.Reader;
import org.consilium.records.DocumentId;
import org.consilium.records.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftingTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 12);
    private static final DocumentId PAPER = new DocumentId(new UUID(0, 7));
    private static final String MASTECTOMY =
            """
            HISTOPATHOLOGY REPORT
            Diagnosis: Invasive ductal carcinoma, grade 2
            Tumour size: 2.5 x 2 x 1.5 cm
            Margins: free, closest deep margin 4 mm
            Lymph nodes: 2 of 14 nodes positive, no extranodal extension
            Lymphovascular invasion: present
            ER positive (90%), PR positive (70%), HER2/neu negative (IHC 1+). Ki-67: 20%
            E-cadherin: positive.
            """;

    private int next;

    @Test
    void a_page_of_pathology_is_one_line_in_the_words_that_were_verified() {
        assertThat(lines(report(Kind.BIOPSY, MASTECTOMY)))
                .containsExactly(
                        Fact.onPage(
                                Block.PATHOLOGY,
                                "Biopsy, 12 Oct 2025: invasive ductal carcinoma, grade 2; size 25 mm,"
                                        + " margins negative, margin distance 4 mm, extranodal extension"
                                        + " absent, lymphovascular invasion present, nodes 2 of 14;"
                                        + " ER positive (90 %), PR positive (70 %), HER2 negative"
                                        + " (IHC 1+), Ki-67 20 %, E-cadherin positive",
                                PAPER,
                                1));
    }

    @Test
    void side_and_site_are_one_place_only_where_there_is_one_of_each() {
        assertThat(
                        texts(
                                Kind.BIOPSY,
                                verified("histology", "x", "lobular carcinoma"),
                                verified("laterality", "x", "right"),
                                verified("site", "x", "breast")))
                .containsExactly("Biopsy, 12 Oct 2025: lobular carcinoma, right breast");
        assertThat(
                        texts(
                                Kind.BIOPSY,
                                verified("laterality", "x", "right"),
                                verified("laterality", "x", "left"),
                                verified("site", "x", "breast")))
                .containsExactly("Biopsy, 12 Oct 2025: side right, side left, breast");
    }

    @Test
    void what_a_person_overruled_is_said_to_be_so() {
        var early = report(Kind.BIOPSY, "HISTOPATHOLOGY REPORT\nER: Positive\nPR: Positive\n");
        var late = report(Kind.BIOPSY, "HISTOPATHOLOGY REPORT\nER: Negative\nPR: Positive\n");
        var overruled = late.findings().stream().filter(f -> f.code().equals("ER")).findFirst();
        var holds = early.findings().stream().filter(f -> f.code().equals("ER")).findFirst();
        assertThat(
                        Drafting.lines(
                                List.of(early, late),
                                Map.of(
                                        overruled.orElseThrow().id(),
                                        new Side.OnPage(early, holds.orElseThrow()))))
                .extracting(Fact::text)
                .containsExactly(
                        "Biopsy, 12 Oct 2025: ER positive, PR positive",
                        "Biopsy, 12 Oct 2025: PR positive; ER negative here, but positive in the"
                                + " report of 12 Oct 2025 holds");
    }

    @Test
    void receptors_that_differ_on_one_page_are_not_paired() {
        assertThat(
                        texts(
                                Kind.BIOPSY,
                                verified("ER", "ER", "positive"),
                                verified("ER", "ER", "negative"),
                                verified("ER-percent", "ER", "90", "%")))
                .containsExactly("Biopsy, 12 Oct 2025: ER positive, ER negative, ER 90 %");
    }

    @Test
    void proposed_and_rejected_findings_give_nothing() {
        var proposed = finding(State.PROPOSED, "ER", "ER", "positive", Optional.empty());
        var rejected = finding(State.REJECTED, "PR", "PR", "positive", Optional.empty());
        assertThat(texts(Kind.BIOPSY, proposed, rejected)).isEmpty();
    }

    @Test
    void a_corrected_value_stands_as_the_person_read_it() {
        var grade = verified("grade", "grade", "2");
        assertThat(texts(Kind.BIOPSY, corrected(grade, "3", Optional.empty())))
                .containsExactly("Biopsy, 12 Oct 2025: grade 3");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CONSULTATION", "PRESCRIPTION", "CONSENT_FORM", "BILL"})
    void what_may_tell_the_first_opinion_gives_nothing(Kind kind) {
        assertThat(texts(kind, verified("drug", "paclitaxel", "paclitaxel"))).isEmpty();
    }

    @Test
    void a_prefix_stands_only_with_the_value_it_was_printed_with() {
        assertThat(
                        texts(
                                Kind.DISCHARGE,
                                verified("T", "pT2", "T2"),
                                verified("stage-prefix", "pT2", "p"),
                                verified("N", "N1", "N1"),
                                verified("M", "M0", "M0")))
                .containsExactly("pT2 N1 M0, as the report of 12 Oct 2025 states");
        assertThat(
                        texts(
                                Kind.BIOPSY,
                                verified("T", "ypT1c", "T1c"),
                                verified("stage-prefix", "ypT1c", "yp"),
                                verified("N", "ypN0", "N0"),
                                verified("stage", "Stage IA", "IA")))
                .containsExactly("ypT1c ypN0, stage IA, as the report of 12 Oct 2025 states");
        assertThat(
                        texts(
                                Kind.BIOPSY,
                                verified("T", "Primary tumour", "T2"),
                                verified("stage-prefix", "p", "p")))
                .containsExactly("T2, prefix p, as the report of 12 Oct 2025 states");
    }

    @Test
    void what_was_concluded_is_never_said_to_be_printed() {
        var why = "concluded from 0 of 15 nodes";
        assertThat(
                        texts(
                                Kind.BIOPSY,
                                verified("T", "pT2", "T2"),
                                verified("stage-prefix", "pT2", "p"),
                                concluded("N", why, "N0")))
                .containsExactly(
                        "pT2, as the report of 12 Oct 2025 states; N0 concluded from 0 of 15 nodes,"
                                + " the report of 12 Oct 2025 prints none");
        assertThat(
                        texts(
                                Kind.BIOPSY,
                                concluded("N", why, "N0"),
                                concluded("stage-prefix", why, "p")))
                .containsExactly(
                        "pN0 concluded from 0 of 15 nodes, the report of 12 Oct 2025 prints none");
        assertThat(texts(Kind.BIOPSY, corrected(concluded("N", why, "N0"), "N1", Optional.empty())))
                .containsExactly("N1, as the report of 12 Oct 2025 states");
    }

    @Test
    void a_scan_is_named_by_what_was_verified_and_ends_with_its_impression() {
        var text =
                """
                CT CHEST WITH CONTRAST
                Findings: There is a spiculated mass in the right upper lobe measuring 42 x 35 mm.
                Enlarged subcarinal lymph node 14 mm.
                Impression: Right upper lobe mass with subcarinal node.
                """;
        assertThat(lines(report(Kind.IMAGING, text)))
                .singleElement()
                .satisfies(
                        fact -> {
                            assertThat(fact.block()).isEqualTo(Block.IMAGING);
                            assertThat(fact.text())
                                    .startsWith("CT chest, 12 Oct 2025: contrast: with; ")
                                    .contains(
                                            "right upper lobe 42 mm",
                                            "subcarinal lymph node 14 mm",
                                            "lymph nodes, subcarinal: present")
                                    .endsWith(
                                            "impression: Right upper lobe mass with subcarinal"
                                                    + " node.");
                        });
        assertThat(texts(Kind.IMAGING, verified("BI-RADS", "BI-RADS", "5")))
                .containsExactly("Scan, 12 Oct 2025: BI-RADS 5");
    }

    @Test
    void marked_laboratory_values_come_first_and_what_no_board_asks_for_stays_away() {
        var text =
                """
                HAEMATOLOGY
                Test  Result  Unit  Reference range
                Haemoglobin  9.8 L  g/dL  12.0-15.0
                Total leucocyte count  7200  cells/cumm  4000-11000
                Platelet count  2.4  lakh/cumm  1.5-4.5
                Serum creatinine  0.9  mg/dL  0.6-1.1
                CEA  12.4 H  ng/mL  0-5
                TSH  2.1  uIU/mL  0.4-4
                """;
        assertThat(lines(report(Kind.BLOOD, text)))
                .extracting(Fact::text)
                .containsExactly(
                        "Laboratory, 12 Oct 2025: Haemoglobin 9.8 g/dL (L); CEA 12.4 ng/mL (H);"
                                + " Platelet count 2.4 lakh/cumm; Total leucocyte count 7200 /µL;"
                                + " Serum creatinine 0.9 mg/dL");
    }

    @Test
    void more_than_twelve_laboratory_values_are_counted_not_hidden() {
        var many = new ArrayList<CaseFinding>();
        for (var n = 0; n < 15; n++) {
            many.add(flagged("unknown", "Analyte " + n, String.valueOf(n)));
        }
        assertThat(texts(Kind.BLOOD, many.toArray(CaseFinding[]::new)))
                .singleElement()
                .asString()
                .contains("Analyte 11 11 (H)")
                .endsWith("; and 3 more on the page")
                .doesNotContain("Analyte 12");
    }

    @Test
    void drugs_stand_with_the_cycles_they_were_given_in_and_radiotherapy_with_its_fractions() {
        var text =
                """
                DISCHARGE SUMMARY
                Operation: Right modified radical mastectomy on 02/11/2025
                Chemotherapy: 4 cycles of doxorubicin and cyclophosphamide, from 10/06/2025 to 20/08/2025
                Radiotherapy: 50 Gy in 25 fractions to chest wall, from 01/12/2024 to 10/01/2025
                """;
        assertThat(lines(report(Kind.DISCHARGE, text)))
                .extracting(Fact::text)
                .containsExactly(
                        "Discharge summary, 12 Oct 2025: operation: Right modified radical mastectomy"
                                + " (2 Nov 2025); doxorubicin + cyclophosphamide, cycles: 4"
                                + " (10 Jun 2025); radiotherapy chest wall 50 Gy in 25 fractions"
                                + " (1 Dec 2024)");
    }

    @Test
    void each_page_has_its_own_line_and_the_earliest_report_comes_first() {
        var late = report(Kind.BIOPSY, "Diagnosis: Invasive ductal carcinoma\fER positive (90%)");
        var early =
                new Report(
                        new DocumentId(new UUID(0, 8)),
                        Kind.BIOPSY,
                        Optional.empty(),
                        Optional.of(DAY.minusYears(1)),
                        Dates.NONE,
                        Optional.empty(),
                        List.of(verified("grade", "grade", "1")));
        assertThat(lines(late, early))
                .extracting(fact -> fact.page().orElseThrow().page() + " " + fact.text())
                .containsExactly(
                        "1 Biopsy, 12 Oct 2024: grade 1",
                        "1 Biopsy, 12 Oct 2025: invasive ductal carcinoma",
                        "2 Biopsy, 12 Oct 2025: ER positive (90 %)");
    }

    @Test
    void a_long_page_is_several_lines_that_a_fact_can_hold() {
        var many = new ArrayList<CaseFinding>();
        for (var n = 0; n < 40; n++) {
            many.add(
                    verified(
                            "lesion", "a lesion of the liver in a long described place " + n, "9"));
        }
        var texts = texts(Kind.IMAGING, many.toArray(CaseFinding[]::new));
        assertThat(texts).hasSizeGreaterThan(1);
        assertThat(texts).allMatch(text -> text.length() <= 1000 && text.startsWith("Scan, "));
        assertThat(String.join(" ", texts)).contains("place 0 9", "place 39 9");
    }

    @Test
    void a_paper_without_a_date_says_so() {
        var report =
                new Report(
                        PAPER,
                        Kind.BIOPSY,
                        Optional.empty(),
                        Optional.empty(),
                        Dates.NONE,
                        Optional.empty(),
                        List.of(verified("grade", "grade", "2")));
        assertThat(lines(report))
                .extracting(Fact::text)
                .containsExactly("Biopsy, without a date: grade 2");
    }

    private static List<Fact> lines(Report... reports) {
        return Drafting.lines(List.of(reports), Map.of());
    }

    private static List<String> texts(Kind kind, CaseFinding... findings) {
        return lines(
                        new Report(
                                PAPER,
                                kind,
                                Optional.empty(),
                                Optional.of(DAY),
                                Dates.NONE,
                                Optional.empty(),
                                List.of(findings)))
                .stream()
                .map(Fact::text)
                .toList();
    }

    /** As the reader reads it, all of it verified. */
    private Report report(Kind kind, String text) {
        return new Report(
                PAPER,
                kind,
                Optional.empty(),
                Optional.of(DAY),
                Dates.NONE,
                Optional.empty(),
                Reader.read(Paper.typed(text), Optional.of(kind)).findings().stream()
                        .map(said -> finding(State.VERIFIED, said))
                        .toList());
    }

    private CaseFinding verified(String code, String label, String value) {
        return finding(State.VERIFIED, code, label, value, Optional.empty());
    }

    private CaseFinding verified(String code, String label, String value, String unit) {
        return finding(State.VERIFIED, code, label, value, Optional.of(unit));
    }

    private CaseFinding concluded(String code, String label, String value) {
        var said = verified(code, label, value).said();
        return finding(
                State.VERIFIED,
                Finding.of(code, label, value, Certainty.CONCLUDED, said.place(), said.rule()));
    }

    private CaseFinding flagged(String code, String label, String value) {
        var said = verified(code, label, value).said();
        return finding(
                State.VERIFIED,
                new Finding(
                        said.code(),
                        said.label(),
                        said.value(),
                        said.unit(),
                        said.range(),
                        Optional.of("H"),
                        said.date(),
                        said.certainty(),
                        said.place(),
                        said.rule()));
    }

    private static CaseFinding corrected(CaseFinding finding, String value, Optional<String> unit) {
        return new CaseFinding(
                finding.id(),
                finding.document(),
                finding.said(),
                State.CORRECTED,
                Optional.of(
                        new CaseFinding.Decision(
                                new AccountId(new UUID(0, 1)),
                                Instant.EPOCH,
                                Optional.of(new Correction(value, unit)))));
    }

    private CaseFinding finding(
            State state, String code, String label, String value, Optional<String> unit) {
        return finding(
                state,
                new Finding(
                        code,
                        label,
                        value,
                        unit,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Certainty.STATED,
                        new Place(1, Optional.empty(), label, 1),
                        "test"));
    }

    private CaseFinding finding(State state, Finding said) {
        return new CaseFinding(
                new FindingId(new UUID(1, ++next)), PAPER, said, state, Optional.empty());
    }
}
