package org.consilium.evidence.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.evidence.CaseFinding.State;
import org.consilium.reading.labs.LabReader;
import org.consilium.records.Kind;
import org.junit.jupiter.api.Test;

class TrendsTest {
    private static final String HB = "718-7";
    private static final String PLATELETS = "777-3";
    private static final String CEA = "2039-6";
    private static final String CREATININE = "2160-0";

    private static Papers blood(String day) {
        return Papers.a(Kind.BLOOD).on(day).from("Metropolis, Pune");
    }

    private static Series series(Papers... papers) {
        var all = trends(papers).series();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Trends trends(Papers... papers) {
        return Trends.of(List.of(papers).stream().map(Papers::report).toList());
    }

    private static List<String> amounts(Series series) {
        return series.points().stream()
                .map(point -> point.result().amount().orElseThrow().toPlainString())
                .toList();
    }

    @Test
    void lakhs_and_thousands_of_platelets_stand_in_one_unit() {
        var platelets =
                series(
                        blood("2026-03-01")
                                .says(PLATELETS, "Platelets", "1.5", "lakh/cumm", "1.5 - 4.1"),
                        blood("2026-03-22").says(PLATELETS, "PLT", "212", "10*3/uL", "150 - 410"),
                        blood("2026-04-12")
                                .says(PLATELETS, "PLT", "98000", "/uL", "1,50,000 - 4,10,000"));

        assertThat(platelets.unit()).isEqualTo("10*3/uL");
        assertThat(amounts(platelets)).containsExactly("150", "212", "98");
        assertThat(platelets.isDrawn()).isTrue();
        assertThat(platelets.points().getFirst().result().printed()).isEqualTo("1.5 lakh/cumm");
        assertThat(platelets.points().getFirst().warnings())
                .containsExactly(Warning.OTHER_UNIT_CONVERTED);
        assertThat(platelets.points().get(1).warnings()).isEmpty();
        assertThat(platelets.band())
                .contains(
                        new Band(
                                Optional.of(new BigDecimal("150")),
                                Optional.of(new BigDecimal("410"))));
        assertThat(platelets.warnings()).doesNotContain(Warning.OTHER_RANGE);
    }

    @Test
    void another_spelling_of_the_same_unit_is_no_conversion() {
        var hb =
                series(
                        blood("2026-03-01").says(HB, "Hb", "10.9", "gm%", "12.0 - 15.0"),
                        blood("2026-03-22").says(HB, "Hb", "11.4", "g/dL", "12.0 - 15.0"));

        assertThat(amounts(hb)).containsExactly("10.9", "11.4");
        assertThat(hb.warnings()).isEmpty();
    }

    @Test
    void micromoles_of_creatinine_become_milligrams() {
        var creatinine =
                series(
                        blood("2026-03-01")
                                .says(CREATININE, "S. Creatinine", "88.4", "umol/L", "53 - 97"),
                        blood("2026-04-01")
                                .says(CREATININE, "S. Creatinine", "1.0", "mg/dL", "0.6 - 1.1"));

        assertThat(creatinine.points().getFirst().result().amount().orElseThrow())
                .isEqualByComparingTo("0.999981");
        assertThat(creatinine.points().getFirst().warnings())
                .contains(Warning.OTHER_UNIT_CONVERTED);
    }

    @Test
    void a_value_without_a_known_unit_stays_in_the_table_alone() {
        var platelets =
                series(
                        blood("2026-03-01").says(PLATELETS, "Platelets", "210", "10*3/uL", null),
                        blood("2026-03-22").says(PLATELETS, "Platelets", "2.1", null, null),
                        blood("2026-04-12").says(PLATELETS, "Platelets", "2.1", "adequate", null));

        assertThat(amounts(platelets)).containsExactly("210");
        assertThat(platelets.apart())
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.warnings()).containsExactly(Warning.UNIT_UNKNOWN));
        assertThat(platelets.isDrawn()).isFalse();
        assertThat(platelets.warnings()).contains(Warning.UNIT_UNKNOWN);
    }

    @Test
    void a_value_no_living_person_has_is_not_drawn() {
        var hb =
                series(
                        blood("2026-03-01").says(HB, "Hb", "109", "g/dL", null),
                        blood("2026-03-22").says(HB, "Hb", "11.4", "g/dL", null));

        assertThat(amounts(hb)).containsExactly("11.4");
        assertThat(hb.apart().getFirst().warnings()).contains(Warning.UNLIKELY);
    }

    @Test
    void another_laboratory_is_marked_however_the_first_one_writes_its_name() {
        var cea =
                series(
                        blood("2026-01-05").says(CEA, "CEA", "12.1", "ng/mL", "< 5.0"),
                        Papers.a(Kind.BLOOD)
                                .on("2026-02-05")
                                .from("METROPOLIS  PUNE")
                                .says(CEA, "CEA", "9.0", "ng/mL", "< 5.0"),
                        Papers.a(Kind.BLOOD)
                                .on("2026-03-05")
                                .from("Sahyadri Laboratory Pvt. Ltd.")
                                .says(CEA, "CEA", "4.0", "ng/mL", "upto 3.8"));

        assertThat(cea.points().stream().map(p -> p.warnings().contains(Warning.OTHER_LAB)))
                .containsExactly(false, false, true);
        assertThat(cea.points().getLast().warnings()).contains(Warning.OTHER_RANGE);
        assertThat(cea.band())
                .contains(new Band(Optional.empty(), Optional.of(new BigDecimal("5"))));
        assertThat(cea.warnings()).contains(Warning.OTHER_LAB);
    }

    @Test
    void an_unknown_laboratory_is_said_to_be_unknown() {
        var cea =
                series(
                        blood("2026-01-05").says(CEA, "CEA", "12.1", "ng/mL", null),
                        Papers.a(Kind.BLOOD)
                                .on("2026-02-05")
                                .says(CEA, "CEA", "9.0", "ng/mL", null));

        assertThat(cea.points().getLast().warnings()).containsExactly(Warning.LAB_UNKNOWN);
    }

    @Test
    void another_method_is_marked() {
        var cea =
                series(
                        blood("2026-01-05").says(CEA, "CEA (ECLIA)", "12.1", "ng/mL", null),
                        blood("2026-02-05").says(CEA, "CEA (ECLIA)", "9.0", "ng/mL", null),
                        blood("2026-03-05").says(CEA, "CEA (CMIA)", "4.0", "ng/mL", null),
                        blood("2026-04-05").says(CEA, "CEA", "3.0", "ng/mL", null));

        assertThat(cea.points().stream().map(p -> p.warnings().contains(Warning.OTHER_METHOD)))
                .containsExactly(false, false, true, false);
    }

    @Test
    void one_result_on_two_papers_is_one_point_with_the_laboratory_first() {
        var copy =
                Papers.a(Kind.DISCHARGE)
                        .on("2026-03-04")
                        .from("Asha Medical Centre")
                        .says(
                                Papers.finding(
                                        PLATELETS,
                                        "Plt",
                                        "1.5",
                                        "lakh/cumm",
                                        null,
                                        LocalDate.of(2026, 3, 1)),
                                State.PROPOSED);
        var original = blood("2026-03-01").says(PLATELETS, "PLT", "150", "10*3/uL", null);

        var platelets = series(copy, original);

        assertThat(platelets.points()).hasSize(1);
        var point = platelets.points().getFirst();
        assertThat(point.source().document()).isEqualTo(original.report().document());
        assertThat(point.sources()).hasSize(2);
        assertThat(point.lab()).contains("Metropolis, Pune");
        assertThat(point.warnings()).isEmpty();
    }

    @Test
    void the_same_number_from_two_laboratories_on_one_day_stays_two() {
        var sodium =
                series(
                        blood("2026-03-01").says("2951-2", "Sodium", "138", "mmol/L", null),
                        Papers.a(Kind.BLOOD)
                                .on("2026-03-01")
                                .from("Ruby Hall")
                                .says("2951-2", "Sodium", "138", "mmol/L", null));

        assertThat(sodium.points()).hasSize(2);
        assertThat(sodium.isDrawn()).isFalse();
    }

    @Test
    void two_different_numbers_of_one_day_both_stay_and_are_marked() {
        var hb =
                series(
                        blood("2026-03-01").says(HB, "Hb", "9.8", "g/dL", null),
                        blood("2026-03-01").says(HB, "Hb", "11.2", "g/dL", null));

        assertThat(amounts(hb)).containsExactlyInAnyOrder("9.8", "11.2");
        assertThat(hb.points())
                .allSatisfy(
                        p -> assertThat(p.warnings()).containsExactly(Warning.SAME_DAY_DIFFERENT));
    }

    @Test
    void a_value_below_what_can_be_measured_says_so() {
        var psa =
                series(
                        blood("2026-01-05").says("2857-1", "PSA", "<0.01", "ng/mL", "0 - 4"),
                        blood("2026-05-05").says("2857-1", "PSA", "0.2", "ng/mL", "0 - 4"));

        assertThat(psa.points().getFirst().result().bound()).isEqualTo(Result.Bound.BELOW);
        assertThat(amounts(psa)).containsExactly("0.01", "0.2");
        assertThat(psa.points().getFirst().warnings()).isEmpty();
    }

    @Test
    void words_and_stains_of_pathologists_are_no_laboratory_values() {
        var none =
                trends(
                        Papers.a(Kind.IHC_MOLECULAR)
                                .on("2026-03-01")
                                .says("IHC", "CEA", "positive")
                                .says("PR-percent", "PR", "80", "%", null)
                                .says("size", "Tumour", "24", "mm", null),
                        blood("2026-03-01").says("5778-6", "Colour", "pale yellow"),
                        blood("2026-03-01").says("unknown", "Haemoglobin", "12", "g/dL", null));

        assertThat(none.series()).isEmpty();
    }

    @Test
    void what_a_person_corrected_counts_and_what_a_person_rejected_does_not() {
        var hb =
                series(
                        blood("2026-03-01")
                                .says(HB, "Hb", "19.2", "g/dL", null)
                                .corrected("10.2", "g/dL"),
                        blood("2026-03-20").says(HB, "Hb", "8", "g/dL", null).now(State.REJECTED),
                        blood("2026-03-22").says(HB, "Hb", "11", "g/dL", null).now(State.VERIFIED),
                        blood("2026-03-29").says(HB, "Hb", "12", "g/dL", null));

        assertThat(amounts(hb)).containsExactly("10.2", "11", "12");
        assertThat(hb.points().stream().map(Point::isFact)).containsExactly(true, true, false);
    }

    @Test
    void a_result_without_a_date_is_kept_but_not_drawn() {
        var hb =
                series(
                        Papers.a(Kind.BLOOD).says(HB, "Hb", "10.2", "g/dL", null),
                        blood("2026-03-22").says(HB, "Hb", "11", "g/dL", null));

        assertThat(amounts(hb)).containsExactly("11");
        assertThat(hb.apart().getFirst().warnings()).contains(Warning.UNDATED);
    }

    @Test
    void two_results_without_a_date_are_not_taken_for_one() {
        var hb =
                series(
                        Papers.a(Kind.BLOOD).says(HB, "Hb", "10.2", "g/dL", null),
                        Papers.a(Kind.DISCHARGE).says(HB, "Hb", "10.2", "g/dL", null));

        assertThat(hb.apart()).hasSize(2);
    }

    @Test
    void units_are_shown_as_people_write_them() {
        for (var unit :
                List.of(
                        "10*3/uL=10³/µL",
                        "u[IU]/mL=µIU/mL",
                        "{ratio}=",
                        "mL/min/{1.73_m2}=mL/min/1.73 m²",
                        "mm[Hg]=mmHg",
                        "U/L=U/L",
                        "mg/(24.h)=mg/24 h")) {
            var parts = unit.split("=", 2);
            assertThat(Units.shown(parts[0])).isEqualTo(parts[1]);
        }
    }

    @Test
    void the_order_is_that_of_a_doctor() {
        var trends =
                trends(
                        blood("2026-03-01")
                                .says(CEA, "CEA", "3", "ng/mL", null)
                                .says("3016-3", "TSH", "2", "m[IU]/L", null)
                                .says("1742-6", "SGPT", "22", "U/L", null)
                                .says("1975-2", "Bilirubin", "0.8", "mg/dL", null)
                                .says(CREATININE, "Creatinine", "0.8", "mg/dL", null)
                                .says(PLATELETS, "PLT", "250", "10*3/uL", null)
                                .says(HB, "Hb", "12", "g/dL", null));

        assertThat(trends.series().stream().map(Series::group))
                .containsExactly(
                        "hemoglobin",
                        "platelets",
                        "creatinine",
                        "bilirubin-total",
                        "alt",
                        "cea",
                        "tsh");
    }

    @Test
    void urea_and_urea_nitrogen_never_stand_in_one_curve() {
        var trends =
                trends(
                        blood("2026-03-01").says("3091-6", "Urea", "30", "mg/dL", null),
                        blood("2026-04-01").says("3094-0", "BUN", "14", "mg/dL", null));

        assertThat(trends.series().stream().map(Series::group))
                .containsExactly("urea", "urea-nitrogen");
    }

    @Test
    void ranges_of_several_groups_of_people_are_no_band() {
        for (var range :
                List.of(
                        "M: 13 - 17  F: 12 - 15",
                        "Non diabetic < 5.7; prediabetic 5.7 - 6.4",
                        "150000 - 400000",
                        "15 - 12",
                        "see comment",
                        "1.2")) {
            var hb = series(blood("2026-03-01").says(HB, "Hb", "12.5", "g/dL", range));
            assertThat(hb.band()).as(range).isEmpty();
            assertThat(hb.points().getFirst().result().range()).contains(range);
        }
    }

    @Test
    void ranges_are_read_however_they_are_printed() {
        for (var range :
                List.of(
                        "12.0 - 15.0",
                        "12-15",
                        "(12.0 – 15.0)",
                        "12 to 15 g/dL",
                        "Ref. range: 12.0-15.0",
                        "120 - 150 g/L",
                        "12.0 -- 15.0 gm%",
                        "12 - 15 (Female)")) {
            var hb = series(blood("2026-03-01").says(HB, "Hb", "12.5", "g/dL", range));
            assertThat(hb.band())
                    .as(range)
                    .contains(
                            new Band(
                                    Optional.of(new BigDecimal("12")),
                                    Optional.of(new BigDecimal("15"))));
        }
    }

    @Test
    void a_printed_report_of_an_indian_laboratory_becomes_series() {
        var text =
                """
                Sunrise Diagnostics, Pune
                Test  Result  Unit  Reference range
                Haemoglobin  10.9  gm%  12.0 - 15.0
                Platelet Count  1.5  lakh/cumm  1.5 - 4.1
                Total Leucocyte Count  6,500  /cumm  4,000 - 11,000
                INR  1.1    0.9-1.2
                NLR  3.1
                """;
        var trends =
                trends(
                        Papers.a(Kind.BLOOD)
                                .on("2026-03-01")
                                .from("Sunrise Diagnostics, Pune")
                                .saysAll(LabReader.read(Papers.typed(text))));

        assertThat(trends.series().stream().map(Series::group))
                .containsExactly("hemoglobin", "wbc", "platelets", "inr", "nlr");
        assertThat(trends.series().stream().flatMap(s -> amounts(s).stream()))
                .containsExactly("10.9", "6.5", "150", "1.1", "3.1");
        assertThat(trends.series().get(1).band())
                .contains(
                        new Band(
                                Optional.of(new BigDecimal("4")),
                                Optional.of(new BigDecimal("11"))));
    }
}
