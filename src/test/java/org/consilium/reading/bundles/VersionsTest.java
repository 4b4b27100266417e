package org.consilium.reading.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.consilium.reading.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    private static final String HEADER = "Patient Name : SUNITA DEVI   Age/Sex : 52 Y / F\n";
    private static final String TISSUE =
            """
            Specimen: trucut biopsy, right breast
            Microscopy: sections show an infiltrating tumour in nests and cords.
            Impression: invasive carcinoma, grade II
            """;
    private static final String STAINS =
            """
            Immunohistochemistry on block A1. Estrogen receptor: positive, 90 percent.
            Progesterone receptor: negative. HER2/neu: 2+. Ki-67 index: 30 percent.
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRELIMINARY REPORT",
                "Provisional histopathology report",
                "Report Status : Interim",
                "Final report to follow"
            })
    void a_final_report_follows_a_preliminary_one(String preliminary) {
        assertThat(
                        among(
                                biopsy("HP/1290/24", preliminary, "right"),
                                biopsy("HP/1290/24", "FINAL REPORT", "right")))
                .containsExactly(new Version(0, 1, Relation.FINALISES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AMENDED REPORT",
                "Corrected Histopathology Report",
                "Report status: Revised",
                "This report replaces the report of 05/03/2024"
            })
    void an_amended_report_replaces_the_one_before_wherever_it_stands(String amended) {
        assertThat(
                        among(
                                biopsy("HP/1290/24", amended, "right"),
                                biopsy("HP/1290/24", "HISTOPATHOLOGY REPORT", "right")))
                .containsExactly(new Version(1, 0, Relation.REPLACES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Supplementary IHC report", "ADDENDUM"})
    void a_supplement_leaves_the_biopsy_standing(String supplement) {
        assertThat(
                        among(
                                biopsy("HP/1290/24", "HISTOPATHOLOGY REPORT", "right"),
                                HEADER + "Biopsy No : HP/1290/24\n" + supplement + "\n" + STAINS))
                .containsExactly(new Version(0, 1, Relation.ADDENDUM));
        assertThat(Relation.ADDENDUM.isSuperseding()).isFalse();
    }

    @Test
    void stains_of_their_own_number_belong_to_the_biopsy_that_they_name() {
        assertThat(
                        among(
                                biopsy("HP/1290/24", "HISTOPATHOLOGY REPORT", "right"),
                                HEADER
                                        + "IHC No : I-3321/24\nIMMUNOHISTOCHEMISTRY REPORT\n"
                                        + "Block of HP/1290/24 received.\n"
                                        + STAINS))
                .containsExactly(new Version(0, 1, Relation.ADDENDUM));
    }

    @Test
    void an_amended_report_of_the_other_breast_replaces_nothing() {
        assertThat(
                        among(
                                biopsy("HP/1290/24", "HISTOPATHOLOGY REPORT", "right"),
                                biopsy("HP/1291/24", "AMENDED REPORT", "left")))
                .isEmpty();
    }

    @Test
    void an_amended_report_of_somebody_else_replaces_nothing() {
        assertThat(
                        among(
                                biopsy("HP/1290/24", "HISTOPATHOLOGY REPORT", "right"),
                                biopsy("HP/1290/24", "AMENDED REPORT", "right")
                                        .replace("SUNITA DEVI", "KAMLA BAI PATIL")
                                        .replace("52 Y / F", "71 Y / F")))
                .isEmpty();
    }

    @Test
    void a_provisional_diagnosis_makes_no_preliminary_report() {
        assertThat(
                        among(
                                biopsy(
                                        "HP/1290/24",
                                        "Provisional diagnosis: fibroadenoma",
                                        "right"),
                                biopsy("HP/1290/24", "Final diagnosis follows", "right")))
                .isEmpty();
    }

    @Test
    void without_numbers_person_side_and_day_decide() {
        assertThat(
                        among(
                                biopsy("", "PRELIMINARY REPORT", "right"),
                                biopsy("", "FINAL REPORT", "right"),
                                biopsy("", "FINAL REPORT", "left").replace("right", "left")))
                .containsExactly(new Version(0, 1, Relation.FINALISES));
    }

    private static String biopsy(String number, String status, String side) {
        return HEADER
                + (number.isEmpty() ? "" : "Biopsy No : " + number + "\n")
                + "Received on : 01/03/2024\n"
                + status
                + "\n"
                + TISSUE.replace("right", side);
    }

    private static List<Version> among(String... papers) {
        return Versions.among(Arrays.stream(papers).map(Paper::typed).toList());
    }
}
