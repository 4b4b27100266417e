package org.consilium.reading.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.reading.tissue.Reports.isUnclear;
import static org.consilium.reading.tissue.Reports.read;
import static org.consilium.reading.tissue.Reports.value;
import static org.consilium.reading.tissue.Reports.values;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TnmTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pathological stage: pT2 pN1a pM0 | T2 | N1a | M0",
                "AJCC 8th edition: pT3N0M0 | T3 | N0 | M0",
                "Final staging - T1bN2MX. | T1b | N2 | ",
                "Stage: pT4a, NO. Part 2: bone, no tumour. | T4a | N0 | ",
                "(NHG2, pTlc, pNO (sn)) | T1c | N0 | ",
                "ypT0 ypN0 | T0 | N0 | ",
                "pTis pNX | Tis | NX | ",
                "T Stage: 2 N Stage: 2a M Stage: 0 Treatment: none | T2 | N2a | M0",
                "PRIMARY TUMOR (pT): T2. REGIONAL LYMPH NODES (pN): N0. | T2 | N0 | ",
                "pT 2 N 2 | T2 | N2 | ",
                "pT3, pN1mi, L1, V0, R0 | T3 | N1mi | ",
                "Pathologic staging: pT2, G3, pN0, cM0 | T2 | N0 | M0"
            })
    void t_n_and_m_are_read_in_all_their_writings(String text, String t, String n, String m) {
        assertThat(value(text, "T")).hasValue(t);
        assertThat(value(text, "N")).hasValue(n);
        assertThat(value(text, "M").orElse(null)).isEqualTo(m);
    }

    @Test
    void a_category_stands_only_behind_its_own_letter() {
        assertThat(values("N stage, pathologic: pT2c", "N")).isEmpty();
        assertThat(values("Greatest dimension (pT) : 4.2 cm (pT2)", "T")).containsExactly("T2");
    }

    @Test
    void a_row_of_a_table_is_read() {
        var text = "Edition | T | N | M\nAJCC 8 | pT1c | pN0(i+) | cM0";
        assertThat(value(text, "T")).hasValue("T1c");
        assertThat(value(text, "N")).hasValue("N0(i+)");
        assertThat(value(text, "M")).hasValue("M0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MRI: T2 hyperintense lesion, T1-weighted images unremarkable.",
                "Fracture of T12 and L1 vertebra.",
                "SNOMED T-51030 M-80703",
                "NO TUMOR SEEN. NO. OF NODES EXAMINED: 12",
                "Patient ID PT2 seen in OPD",
                "Known case of carcinoma breast pT2N1M0 in 2015, now cough.",
                "CLINICAL HISTORY: left breast T2N1, on chemotherapy.",
                "? pT3",
                "pT1: tumour up to 2 cm. pT2: more than 2 cm. pT3: more than 5 cm. pT4: any size.",
                "[ ] pT1 [ ] pT2 [ ] pT3",
                "Distant metastasis: MX"
            })
    void what_is_no_stage_of_this_tumour_is_not_read(String text) {
        assertThat(values(text, "T")).isEmpty();
        assertThat(values(text, "N")).isEmpty();
        assertThat(values(text, "M")).isEmpty();
    }

    @Test
    void an_answer_with_its_definition_is_no_legend() {
        var text =
                "Primary tumour (pT): pT2: Tumour >20 mm but <50 mm in greatest dimension.\n"
                        + "Regional lymph nodes (pN): pN1a: Metastases in 1 to 3 axillary nodes.\n";
        assertThat(values(text, "T")).containsExactly("T2");
        assertThat(values(text, "N")).containsExactly("N1a");
    }

    @Test
    void the_ticked_box_counts() {
        assertThat(values("[ ] pT1 [x] pT2 [ ] pT3", "T")).containsExactly("T2");
    }

    @Test
    void the_pathologic_stage_goes_before_the_clinical_one() {
        var text = "cTNM: cT2 cN1 cM0. pTNM: pT3 pN3a.";
        assertThat(values(text, "T")).containsExactly("T3");
        assertThat(values(text, "N")).containsExactly("N3a");
        assertThat(values(text, "M")).containsExactly("M0");
        assertThat(values(text, "stage-prefix")).containsExactly("p");
    }

    @Test
    void two_that_differ_are_both_given_the_higher_first_and_unclear() {
        var text = "Biopsy of the bladder: pT1, G3. Final classification: pT3b, pN0.";
        assertThat(values(text, "T")).containsExactly("T3b", "T1");
        assertThat(isUnclear(text, "T")).isTrue();
        assertThat(isUnclear(text, "N")).isFalse();
    }

    @Test
    void at_least_is_unclear() {
        assertThat(isUnclear("Stage: at least pT3", "T")).isTrue();
    }

    @Test
    void a_finding_shows_its_place_and_rule() {
        var finding = read("Impression:\nCarcinoma, pT2 pN0").getFirst();
        assertThat(finding.place().text()).isEqualTo("pT2");
        assertThat(finding.place().page()).isEqualTo(1);
        assertThat(finding.rule()).startsWith("tissue.tnm.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pathologic stage: IIB | IIB",
                "FIGO stage IB2 | IB2",
                "FIGO (2018): IIIC1 | IIIC1",
                "AJCC edition pathologic stage IVA. | IVA",
                "Diagnosis: Ca cervix, stage 2b, post CT-RT | IIB"
            })
    void the_stage_group_is_read(String text, String stage) {
        assertThat(value(text, "stage")).hasValue(stage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chronic kidney disease stage 3",
                "Stage II hypertension",
                "history of synchronous stage IV colon cancer",
                "stage T2",
                "surgery was done in stage 2"
            })
    void other_stages_are_none(String text) {
        assertThat(values(text, "stage")).isEmpty();
    }
}
