package org.consilium.reading.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.reading.tissue.Reports.isUnclear;
import static org.consilium.reading.tissue.Reports.value;
import static org.consilium.reading.tissue.Reports.values;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ER: Positive (90%), PR: Negative, HER2/neu: Negative"
                        + " (1+);positive;negative;negative",
                "ER+/PR+/HER2-;positive;positive;negative",
                "ER, PR and HER2 negative.;negative;negative;negative",
                "ER/PR: both positive. Her-2/neu 3+;positive;positive;positive",
                "Estrogen receptor - POSITIVE, Progesterone receptor - NEGATIVE, c-erbB2 score"
                        + " 2+;positive;negative;equivocal",
                "ER - 8/8, strong. PR - 0/8. HER 2 neu - 0;positive;negative;negative",
                "No oestrogen receptors found in the nuclei. No progesterone receptors found. HER2"
                        + " equivocal;negative;negative;equivocal",
                "Tumour cells are positive for ER and PR and negative for"
                        + " HER2;positive;positive;negative",
                "ER +ve, PR -ve, Her2neu -ve;positive;negative;negative",
                "Triple negative breast carcinoma.;negative;negative;negative",
                "ER 0%, PR 0%, HER2 3+ (positive);negative;negative;positive"
            })
    void receptors_are_read(String text, String er, String pr, String her2) {
        assertThat(value(text, "ER")).hasValue(er);
        assertThat(value(text, "PR")).hasValue(pr);
        assertThat(value(text, "HER2")).hasValue(her2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ER positive is defined as >= 1% of tumour nuclei.",
                "ER/PR positive is defined as an Allred score of >2.",
                "IHC for ER, PR, HER2 is advised.",
                "ER/PR taken. Margins negative for tumour.",
                "ER, PR, HER2: awaited",
                "ESTROGEN RECEPTORS: PROGESTERONE RECEPTORS: HER2/NEU:",
                "She came to the ER department positive for COVID.",
                "Clinical history: ER positive tumour of the left breast.",
                "Mother had ER positive breast cancer.",
                "Interpretation guide:\n"
                        + "ER positive: 1% or more. HER2 3+: positive. PR negative: below 1%."
            })
    void what_is_no_result_is_not_read(String text) {
        for (var code : new String[] {"ER", "PR", "HER2"}) {
            assertThat(values(text, code)).as(code).isEmpty();
        }
    }

    @Test
    void two_plus_waits_for_the_gene() {
        assertThat(value("HER2: 2+ (Equivocal). FISH advised.", "HER2")).hasValue("equivocal");
        assertThat(value("HER2: 2+ (Equivocal). FISH advised.", "HER2-ISH")).isEmpty();
        var counted = "HER2 IHC: 2+. HER2 FISH: Not amplified (ratio 1.1).";
        assertThat(value(counted, "HER2")).hasValue("negative");
        assertThat(value(counted, "HER2-IHC")).hasValue("2+");
        assertThat(value(counted, "HER2-ISH")).hasValue("not amplified");
        assertThat(value("HER2 2+; HER2 gene amplified by FISH", "HER2")).hasValue("positive");
    }

    @Test
    void a_word_against_its_score_is_unclear_and_never_positive() {
        var text = "HER2/neu: Positive (2+)";
        assertThat(value(text, "HER2")).hasValue("equivocal");
        assertThat(isUnclear(text, "HER2")).isTrue();
    }

    @Test
    void a_table_of_stains_is_read() {
        var text =
                "Marker  |  Result  |  % of cells  |  Intensity\n"
                        + "ER  |  Positive  |  95%  |  Strong\n"
                        + "PR  |  Negative  |  0%  |  -\n"
                        + "HER2/neu  |  3+  |    |  \n"
                        + "Ki-67  |  35%  |    |  \n";
        assertThat(value(text, "ER")).hasValue("positive");
        assertThat(value(text, "ER-percent")).hasValue("95");
        assertThat(value(text, "PR")).hasValue("negative");
        assertThat(value(text, "HER2")).hasValue("positive");
        assertThat(value(text, "Ki-67")).hasValue("35");
    }

    @Test
    void receptors_of_two_tumours_that_differ_are_unclear() {
        var text = "Left breast: ER positive, PR positive. Right breast: ER negative, PR negative.";
        assertThat(values(text, "ER")).containsExactly("positive", "negative");
        assertThat(isUnclear(text, "ER")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ki-67 labelling index: 20-25%;20-25",
                "Ki67 - approximately 50 %;50",
                "Ki-67. High (>35%). approx. 50 %;50",
                "MIB-1 index is <5%;<5"
            })
    void ki67_is_read(String text, String value) {
        assertThat(value(text, "Ki-67")).hasValue(value);
    }

    @Test
    void a_guide_below_a_table_is_no_result() {
        var text =
                """
                Test Name            Result          Method
                ESTROGEN RECEPTOR (ER)      POSITIVE, Allred score 7/8      IHC
                PROGESTERONE RECEPTOR (PR)  NEGATIVE, 0/8    IHC
                HER-2/neu (c-erbB-2)        SCORE 2+ (EQUIVOCAL)   IHC
                Note: FISH is recommended for HER2 equivocal cases. Score 3+ : Positive
                Interpretation: ER Positive >= 1%; PR Positive >=1%
                """;
        assertThat(values(text, "ER")).containsExactly("positive");
        assertThat(value(text, "ER-allred")).hasValue("7");
        assertThat(values(text, "PR")).containsExactly("negative");
        assertThat(values(text, "HER2")).containsExactly("equivocal");
        assertThat(isUnclear(text, "HER2")).isFalse();
    }

    @Test
    void plus_signs_of_her2_are_counted() {
        assertThat(value("ER: ++, PR: +, Her2neu: ++", "HER2")).hasValue("equivocal");
        assertThat(value("Her2neu: +++", "HER2")).hasValue("positive");
    }

    @Test
    void receptors_of_an_earlier_biopsy_are_unclear_and_dated_ones_none() {
        var text = "ER, done on previous biopsy: positive.";
        assertThat(isUnclear(text, "ER")).isTrue();
        assertThat(values("HER2 was negative in 2019.", "HER2")).isEmpty();
    }

    @Test
    void a_gene_copy_study_reported_elsewhere_is_no_amplification() {
        var text =
                "FISH for HER2 gene copy level was reported previously. Because only 5% staining"
                        + " for estrogen receptor was reported, it will be repeated.";
        assertThat(values(text, "HER2")).isEmpty();
    }
}
