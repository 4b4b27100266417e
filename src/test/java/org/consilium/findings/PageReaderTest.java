package org.consilium.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.records.Kind;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    @Test
    void the_impression_is_proposed_word_for_word_and_ends_with_the_signature() {
        var page =
                """
                CT THORAX
                FINDINGS
                Left upper lobe mass 42 x 31 mm.
                IMPRESSION:
                Spiculated mass in the left upper lobe,
                abutting the pleura.
                No enlarged node.
                Dr. Made Up, Radiologist
                Page 1 of 1
                """;
        assertThat(PageReader.read(Kind.IMAGING, page))
                .extracting(PageReader.Line::text)
                .containsExactly(
                        "Spiculated mass in the left upper lobe, abutting the pleura.",
                        "No enlarged node.");
    }

    @Test
    void what_somebody_advised_is_never_proposed() {
        var page =
                """
                IMPRESSION: Near-complete response. ymrT2 N0.
                Suggest abdominoperineal resection.
                Advised surgery.
                """;
        assertThat(PageReader.read(Kind.IMAGING, page))
                .extracting(PageReader.Line::text)
                .doesNotContain("Advised surgery.")
                .noneMatch(text -> text.contains("resection"))
                .contains("Near-complete response. ymrT2 N0.");
        assertThat(PageReader.read(Kind.CONSULTATION, page)).isEmpty();
        assertThat(PageReader.read(Kind.PRESCRIPTION, page)).isEmpty();
    }

    @Test
    void blood_values_keep_number_comma_and_unit_as_printed() {
        var page =
                """
                Haemoglobin 11,3 g/dL 12.0 - 15.0
                Serum Creatinine : 0.8 mg/dL
                CEA <1.5 ng/mL
                Collected 12/10/2025
                """;
        assertThat(PageReader.read(Kind.BLOOD, page))
                .containsExactly(
                        new PageReader.Line(Block.LABS, "Haemoglobin 11,3 g/dL"),
                        new PageReader.Line(Block.LABS, "Serum Creatinine : 0.8 mg/dL"),
                        new PageReader.Line(Block.LABS, "CEA <1.5 ng/mL"));
    }

    @Test
    void markers_and_stages_are_found_outside_the_diagnosis_too() {
        var page =
                """
                IMMUNOHISTOCHEMISTRY
                ER: Positive (90%)
                HER2/neu: 2+ equivocal
                pT2 N1a
                Stained with care
                """;
        assertThat(PageReader.read(Kind.IHC_MOLECULAR, page))
                .containsExactly(
                        new PageReader.Line(Block.PATHOLOGY, "ER: Positive (90%)"),
                        new PageReader.Line(Block.PATHOLOGY, "HER2/neu: 2+ equivocal"),
                        new PageReader.Line(Block.STAGE, "pT2 N1a"));
    }

    @Test
    void a_page_without_words_proposes_nothing() {
        assertThat(PageReader.read(Kind.BIOPSY, "")).isEmpty();
    }
}
