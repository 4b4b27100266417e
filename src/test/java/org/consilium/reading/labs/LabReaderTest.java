package org.consilium.reading.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabReaderTest {
    private static List<Finding> read(String text) {
        return LabReader.read(Paper.typed(text));
    }

    private static Finding one(String text) {
        var findings = read(text);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Age : 54 Yrs   Sex : F   Lab No : 2403120045",
                "Mobile: 98480 12345",
                "Known case of anaemia, Hb was 6.2 last year.",
                "Target INR 2.0 to 3.0",
                "Transfuse if haemoglobin < 7 g/dl",
                "Mother had haemoglobin 5 g/dl.",
                "Keep potassium above 4 mmol/L.",
                "Tab. Calcium 500 mg BD",
                "Inj. Iron sucrose 200 mg in 100 ml NS",
                "Vitamin D3 60000 IU once a week",
                "Potassium chloride 20 mEq was given",
                "Tumour T3 N1, 5 cm at T4 level",
                "ER 90%, PR 40%, Ki-67 30%",
                "The marrow shows blasts 24% and plasma cells 3%.",
                "Haemoglobin : Pending",
                "Serum Creatinine : 12/03/2024",
                "CA 19-9 not done",
                "Platelets 1:40",
                "HIV 2",
                "Hepatitis C 3 years",
                "Gross: Colour : Yellow",
                "Appearance : Clear",
                "BP 130/80 mmHg, pulse 92/min, SpO2 98%",
                "Serum glucose tolerance test planned on 12/04/2024",
                "Differential: 57% neutrophils, 29% lymphocytes",
                "Normal range of haemoglobin is 12 to 15 g/dL.",
                "",
                "|||| | || |"
            })
    void what_is_no_result_of_this_paper_is_not_read(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void a_decimal_comma_is_a_point_and_thousands_have_no_separator() {
        assertThat(one("Haemoglobin : 13,3 g/dl").value()).isEqualTo("13.3");
        assertThat(one("Platelet Count : 1,50,000 /cumm").value()).isEqualTo("150000");
        assertThat(one("TLC : 12,400 cells/cumm").value()).isEqualTo("12400");
        assertThat(one("Creatinine : .8 mg/dl").value()).isEqualTo("0.8");
    }

    @Test
    void lakhs_are_not_converted_in_the_finding() {
        var platelets = one("Platelet Count : 1.5 lakh/cumm");
        assertThat(platelets.value()).isEqualTo("1.5");
        assertThat(platelets.unit()).contains("lakh/cumm");
        assertThat(platelets.certainty()).isEqualTo(Certainty.STATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.1 L", "8.1 (L)", "L 8.1", "8.1 g/dL L", "8.1 g/dL (Low)", "8.1 ↓"})
    void a_flag_may_be_glued_to_its_number(String value) {
        var hb = one("Haemoglobin : " + value);
        assertThat(hb.value()).isEqualTo("8.1");
        assertThat(hb.flag()).contains("L");
    }

    @Test
    void a_flag_is_never_computed() {
        assertThat(one("Haemoglobin : 8.1 g/dL (13.0 - 17.0)").flag()).isEmpty();
    }

    @Test
    void what_no_living_person_has_is_unclear() {
        assertThat(one("Haemoglobin : 130 g/dL").certainty()).isEqualTo(Certainty.UNCLEAR);
        assertThat(one("Haemoglobin : 130 g/L").certainty()).isEqualTo(Certainty.STATED);
        assertThat(one("Platelet Count : 187 meq/L (150-400)").certainty())
                .isEqualTo(Certainty.UNCLEAR);
        assertThat(one("TSH : 2,345 µIU/mL").certainty()).isEqualTo(Certainty.UNCLEAR);
    }

    @Test
    void digits_that_were_misread_are_corrected_but_unclear() {
        var hb = one("Test   Result   Unit   Reference Range\nHaemoglobin   1O.4   g/dl   12-15");
        assertThat(hb.value()).isEqualTo("10.4");
        assertThat(hb.certainty()).isEqualTo(Certainty.UNCLEAR);
    }

    @Test
    void a_printed_loinc_is_kept_and_a_code_of_another_system_is_not() {
        var header = "Code  |  Test  |  Result  |  Unit\n";
        assertThat(one(header + "59260-0  |  Hemoglobin  |  8.1  |  mmol/L").code())
                .isEqualTo("59260-0");
        assertThat(one(header + "85018  |  Hemoglobin  |  8.1  |  g/dL").code()).isEqualTo("718-7");
    }

    @Test
    void an_unknown_row_of_a_table_is_kept_as_unknown() {
        var row = one("Test   Result   Unit   Reference Range\nGalectin-3   14.2   ng/mL   < 22.1");
        assertThat(row.code()).isEqualTo("unknown");
        assertThat(row.label()).isEqualTo("Galectin-3");
    }

    @Test
    void a_footer_below_a_table_is_no_row() {
        var table = "Test   Result   Unit   Reference Range\nHb   8.1   g/dL   13-17\n";
        assertThat(read(table + "Dr. A. Sharma   MD Pathology   Regn 22113\nPage 1   of 2"))
                .hasSize(1);
    }

    @Test
    void the_unit_decides_between_percent_and_count_and_between_mass_and_moles() {
        assertThat(one("Neutrophils : 65 %").code()).isEqualTo("770-8");
        assertThat(one("Neutrophils : 4.5 10^3/µL").code()).isEqualTo("751-8");
        assertThat(one("Creatinine : 1.1 mg/dL").code()).isEqualTo("2160-0");
        assertThat(one("Creatinine : 97 µmol/L").code()).isEqualTo("14682-9");
        assertThat(one("Blood Urea : 32 mg/dl").code()).isEqualTo("3091-6");
        assertThat(one("Bld Urea Nitrogen : 15 mg/dl").code()).isEqualTo("3094-0");
    }

    @Test
    void a_heading_says_the_specimen_until_the_next() {
        var codes =
                read("URINE EXAMINATION\nProtein : Trace\nSERUM\nProtein : 7.1 g/dL").stream()
                        .map(Finding::code)
                        .toList();
        assertThat(codes).containsExactly("20454-5", "2885-2");
    }

    @Test
    void the_place_goes_from_the_name_to_the_last_cell() {
        var paper =
                Sheets.laidOut(
                        "Test         Result    Unit    Reference Range\n"
                                + "Haemoglobin  8.1       g/dL    13 - 17          SLS\n");
        var place = LabReader.read(paper).getFirst().place();
        assertThat(place.text()).isEqualTo("Haemoglobin  8.1  g/dL  13 - 17");
        assertThat(place.box()).isPresent();
        assertThat(place.box().orElseThrow().right()).isLessThan(0.4);
    }

    @Test
    void a_day_first_date_is_the_rule_and_the_paper_may_show_otherwise() {
        var row = "Date  |  Test  |  Value\n05/04/2024  |  CEA  |  3.1 ng/mL";
        assertThat(one(row).date().orElseThrow()).hasToString("2024-04-05");
        assertThat(read(row + "\n05/21/2024  |  CEA  |  3.4 ng/mL").getFirst().date().orElseThrow())
                .hasToString("2024-05-04");
    }

    @Test
    void hostile_lines_are_read_in_a_moment() {
        var texts =
                List.of(
                        "1.".repeat(50_000),
                        "Hb ".repeat(33_000),
                        "Hb 8.1, ".repeat(12_000),
                        "(".repeat(100_000),
                        "a ".repeat(50_000),
                        ("Hb | ".repeat(300) + "\n").repeat(60),
                        ("Test  Result  " + "  9".repeat(500) + "\n").repeat(60));
        for (var text : texts) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(text));
        }
    }
}
