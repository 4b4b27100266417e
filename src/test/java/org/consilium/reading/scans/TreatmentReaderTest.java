package org.consilium.reading.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.reading.scans.Readings.of;
import static org.consilium.reading.scans.Readings.treatment;
import static org.consilium.reading.scans.Readings.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreatmentReaderTest {
    private static final String DISCHARGE =
            """
            DISCHARGE SUMMARY
            Diagnosis: Carcinoma left breast cT3N1M0, s/p Left MRM
            Family history: Mother underwent mastectomy in 2001 and received chemotherapy.
            Allergies: Paclitaxel
            History: 48 year old lady, known case of Ca left breast, received 6 cycles of NACT (AC-T)
            from 05/01/2023 to 20/05/2023. H/o hysterectomy in 2015 for fibroid. No history of
            radiotherapy.
            Procedure done: Left modified radical mastectomy with axillary clearance under GA on
            12/06/2023.
            Course in hospital: Uneventful. Drain removed on POD 5.
            Plan: Adjuvant EBRT 50 Gy/25#. To start Tab Letrozole 2.5 mg OD for 5 years. Trastuzumab x
            17 cycles advised.
            """;

    @Test
    void a_discharge_summary_tells_operations_with_their_dates() {
        var found = treatment(DISCHARGE);
        assertThat(of(found, "operation"))
                .containsExactly(
                        "Left MRM [Left MRM]",
                        "hysterectomy [hysterectomy in 2015]",
                        "Left modified radical mastectomy with axillary clearance"
                                + " [Left modified radical mastectomy with axillary clearance]");
        assertThat(date(found, "operation", 2)).contains(LocalDate.of(2023, 6, 12));
        assertThat(date(found, "operation", 1)).isEmpty();
    }

    @Test
    void neoadjuvant_cycles_are_counted_for_their_regimen() {
        var found = treatment(DISCHARGE);
        assertThat(values(found, "drug")).containsExactly("AC-T");
        assertThat(of(found, "cycles")).containsExactly("6 [AC-T]");
        assertThat(date(found, "drug", 0)).contains(LocalDate.of(2023, 1, 5));
    }

    @Test
    void what_is_planned_and_what_was_not_given_is_no_treatment_so_far() {
        assertThat(treatment(DISCHARGE))
                .extracting(Finding::code)
                .doesNotContain("radiotherapy", "fractions");
    }

    @Test
    void a_radiotherapy_summary() {
        var found =
                treatment(
                        """
                        RADIOTHERAPY COMPLETION SUMMARY
                        Diagnosis: Carcinoma cervix IIB
                        Radiotherapy details: Received EBRT to pelvis 50 Gy/25# @ 2 Gy/# from 03.04.2023
                        to 08.05.2023 with concurrent weekly cisplatin x 5 cycles. HDR brachytherapy
                        7 Gy x 3 fractions completed on 29/05/2023.
                        Advice: Review after 6 weeks.
                        """);
        assertThat(of(found, "radiotherapy"))
                .containsExactly("50 Gy [pelvis]", "7 Gy x 3 [radiotherapy]");
        assertThat(of(found, "fractions")).containsExactly("25 [pelvis]");
        assertThat(date(found, "radiotherapy", 0)).contains(LocalDate.of(2023, 4, 3));
        assertThat(date(found, "radiotherapy", 1)).contains(LocalDate.of(2023, 5, 29));
        assertThat(of(found, "cycles")).containsExactly("5 [cisplatin]");
        assertThat(date(found, "cycles", 0)).isEmpty();
    }

    @Test
    void a_day_of_chemotherapy() {
        var found =
                treatment(
                        """
                        DAY CARE CHEMOTHERAPY SUMMARY
                        Diagnosis: Ca sigmoid, post laparoscopic sigmoid colectomy (10 Feb 2024), pT3N1
                        Admitted for 4th cycle of adjuvant CAPOX.
                        Chemotherapy given: Cycle 4 - Inj. Oxaliplatin 200 mg in 500 ml dextrose on
                        02/05/2024, Tab. Capecitabine 1500 mg BD x 14 days.
                        Inj. Ondansetron 8 mg, Inj. Dexamethasone 8 mg
                        Next cycle due on 23/05/2024.
                        Patient refused radiotherapy. Was counselled about bevacizumab.
                        """);
        assertThat(values(found, "drug")).containsExactly("Oxaliplatin", "Capecitabine");
        assertThat(values(found, "operation")).containsExactly("laparoscopic sigmoid colectomy");
        assertThat(date(found, "operation", 0)).contains(LocalDate.of(2024, 2, 10));
        assertThat(found.stream().filter(finding -> finding.code().equals("cycles")))
                .singleElement()
                .extracting(Finding::certainty)
                .isEqualTo(Certainty.UNCLEAR);
    }

    @Test
    void an_american_history_in_sentences() {
        var found =
                treatment(
                        "HISTORY OF PRESENT ILLNESS: She completed 4 cycles of carboplatin and paclitaxel"
                                + " followed by right upper lobectomy on March 3, 2019. She then received"
                                + " 5040 cGy in 28 fractions to the mediastinum. Her sister had a"
                                + " mastectomy. She was considered for osimertinib but EGFR was"
                                + " negative. PLAN: Consider docetaxel at progression.");
        assertThat(values(found, "drug")).containsExactly("carboplatin", "paclitaxel");
        assertThat(of(found, "cycles")).containsExactly("4 [carboplatin and paclitaxel]");
        assertThat(values(found, "operation")).containsExactly("right upper lobectomy");
        assertThat(of(found, "radiotherapy")).containsExactly("50.4 Gy [mediastinum]");
        assertThat(values(found, "fractions")).containsExactly("28");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Planned for MRM followed by adjuvant chemotherapy with AC-T x 4 cycles.",
                "Patient was advised 6 cycles of FOLFOX.",
                "To be started on Tab. Imatinib 400 mg.",
                "She will receive 50 Gy in 25 fractions.",
                "Patient refused mastectomy and chemotherapy.",
                "No prior chemotherapy or radiotherapy.",
                "Not a candidate for hepatectomy.",
                "Mother had mastectomy and received tamoxifen.",
                "Allergic to carboplatin.",
                "Options of BCS versus MRM were discussed.",
                "Oncology referral for consideration of pembrolizumab.",
                "Paclitaxel could not be given.",
                "Whipple's procedure was abandoned.",
                "Radiotherapy not received.",
                "Consent for right hemicolectomy.",
                "TC 7,800, AC before meals, MAP 70.",
                "Scheduled for 3rd cycle of CAPOX on 12/05/2024.",
            })
    void these_are_no_treatment_so_far(String sentence) {
        assertThat(treatment("DISCHARGE SUMMARY\nHistory: " + sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Received 4# AC in 2022.|AC|4",
                "Received FOLFOX x 6.|FOLFOX|6",
                "Completed 3 cycles of R-CHOP.|R-CHOP|3",
                "S/p six cycles of FOLFIRINOX.|FOLFIRINOX|6",
                "Given docetaxel 75 mg/m2 x 4 cycles.|docetaxel|4",
                "Treated with 3/6 cycles of CAPOX.|CAPOX|3",
                "Received 6 cycles of NACT.|NACT|6",
            })
    void cycles_are_counted(String sentence, String drug, String cycles) {
        var found = treatment("Treatment given: " + sentence);
        assertThat(values(found, "drug")).containsExactly(drug);
        assertThat(values(found, "cycles")).containsExactly(cycles);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Completed PMRT 40 Gy in 15 fractions to left chest wall.|40|15|left chest wall",
                "Received WBRT 30Gy/10# to brain.|30|10|brain",
                "Received 60 Gy / 30 to right lung.|60|30|right lung",
                "EBRT completed: 4500 cGy in 25 fractions to pelvis.|45|25|pelvis",
            })
    void doses_are_read_in_gray(String sentence, String gray, String fractions, String site) {
        var found = treatment("Treatment given: " + sentence);
        assertThat(of(found, "radiotherapy")).containsExactly(gray + " Gy [" + site + "]");
        assertThat(values(found, "fractions")).containsExactly(fractions);
    }

    @Test
    void current_tablets_count_and_tablets_to_take_home_do_not() {
        assertThat(values(treatment("Current medications: Tab Tamoxifen 20 mg OD"), "drug"))
                .containsExactly("Tamoxifen");
        assertThat(treatment("Discharge medications: Tab Tamoxifen 20 mg OD")).isEmpty();
    }

    @Test
    void an_operation_note_names_its_operation() {
        var found =
                treatment(
                        """
                        OPERATION NOTES
                        Date: 04-Mar-2024
                        Pre-operative diagnosis: Ca rectum, planned for APR
                        Operation performed: Laparoscopic low anterior resection with diversion ileostomy
                        Findings: Growth 6 cm from anal verge. Liver normal. Stapled anastomosis.
                        """);
        assertThat(values(found, "operation"))
                .containsExactly("Laparoscopic low anterior resection with diversion ileostomy");
    }

    private static Optional<LocalDate> date(List<Finding> findings, String code, int n) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .skip(n)
                .findFirst()
                .flatMap(Finding::date);
    }
}
