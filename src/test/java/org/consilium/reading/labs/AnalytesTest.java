package org.consilium.reading.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;
import org.consilium.reading.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalytesTest {
    private static Finding finding(String code, String label, String value, String unit) {
        return new Finding(
                code,
                label,
                value,
                Optional.of(unit).filter(u -> !u.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Certainty.STATED,
                new Place(1, Optional.empty(), label, 1),
                "labs.1");
    }

    @ParameterizedTest
    @CsvSource({
        "Haemoglobin,718-7",
        "Hb,718-7",
        "HGB,718-7",
        "Hgb Bld-mCnc,718-7",
        "HAEMOGLOBIN (HB),718-7",
        "TLC,6690-2",
        "Total Leucocyte Count,6690-2",
        "WBC # Bld Auto,6690-2",
        "S. Creatinine,2160-0",
        "'CREATININE, SERUM',2160-0",
        "SGPT,1742-6",
        "ALT (SGPT),1742-6",
        "SGPT / ALT,1742-6",
        "Bld Urea Nitrogen,3094-0",
        "LDLc SerPl-mCnc,2089-1",
        "Hgb A1c MFr Bld,4548-4",
        "CA 19.9,24108-3",
        "β-hCG,21198-7",
        "PSA (Total),2857-1",
        "Glucose - Fasting,1558-6",
        "Sodium [Moles/volume] in Serum or Plasma,2951-2",
        "Urine Protein,20454-5",
        "T.S.H.,3016-3",
        "Kappa/Lambda Ratio,48378-4",
        "A/G Ratio,1759-0",
        "Neutrophils NFr Bld Auto,770-8",
        "Neutrophils # Bld Auto,751-8"
    })
    void printed_names_are_known(String name, String loinc) {
        assertThat(Analytes.named(name).flatMap(Analyte::loinc)).contains(loinc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Haemoglobin Electrophoresis",
                "WBC Morphology",
                "Platelets on smear",
                "Age",
                "Page",
                "Bilirubin (Delta)x",
                "Urine Culture",
                "Estrogen Receptor",
                "PR",
                "Grade",
                "Weight"
            })
    void names_that_only_resemble_one_are_not(String name) {
        assertThat(Analytes.named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "777-3,1.5,lakh/cumm,150,10*3/uL",
        "777-3,150000,/uL,150,10*3/uL",
        "6690-2,7800,/uL,7.8,10*3/uL",
        "6690-2,7.8,10*9/L,7.8,10*3/uL",
        "718-7,8.1,g/dL,8.1,g/dL",
        "718-7,81,g/L,8.1,g/dL",
        "14682-9,97,umol/L,1.09726,mg/dL",
        "14631-6,17.1,umol/L,0.999769,mg/dL",
        "2951-2,138,meq/L,138,mmol/L",
        "17861-6,5,meq/L,10.02,mg/dL",
        "3016-3,2.4,u[IU]/mL,2.4,m[IU]/L",
        "1988-5,4.8,mg/dL,48,mg/L",
        "786-4,33,%,33,g/dL",
        "6768-6,131,[IU]/L,131,U/L",
        "2039-6,<0.5,ug/L,0.5,ng/mL"
    })
    void values_are_compared_in_one_unit(
            String code, String value, String unit, String expected, String canonical) {
        var result = Analytes.canonical(finding(code, "x", value, unit)).orElseThrow();
        assertThat(result.value()).isEqualByComparingTo(expected);
        assertThat(result.unit()).isEqualTo(canonical);
    }

    @Test
    void urea_and_urea_nitrogen_are_never_one_group() {
        assertThat(Analytes.coded("3091-6").orElseThrow().group())
                .isNotEqualTo(Analytes.coded("3094-0").orElseThrow().group());
    }

    @Test
    void without_a_unit_nothing_is_converted() {
        assertThat(Analytes.canonical(finding("718-7", "Hb", "8.1", ""))).isEmpty();
        assertThat(Analytes.canonical(finding("718-7", "Hb", "8.1", "mm/h"))).isEmpty();
        assertThat(Analytes.canonical(finding("5196-1", "HBsAg", "Negative", ""))).isEmpty();
    }

    @Test
    void a_count_without_a_unit_may_be_in_thousands_lakhs_or_cells() {
        assertThat(Analytes.isPlausible(finding("777-3", "Plt", "1.5", ""))).isTrue();
        assertThat(Analytes.isPlausible(finding("777-3", "Plt", "187000", ""))).isTrue();
        assertThat(Analytes.isPlausible(finding("718-7", "Hb", "130", ""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "gm%,g/dL",
        "mg%,mg/dL",
        "gms/dl,g/dL",
        "cells/cumm,/uL",
        "/cu.mm,/uL",
        "x10^3/µL,10*3/uL",
        "10³/µL,10*3/uL",
        "10+3/ul,10*3/uL",
        "x10E3/uL,10*3/uL",
        "thou/mm3,10*3/uL",
        "K/uL,10*3/uL",
        "million/cmm,10*6/uL",
        "mill/cumm,10*6/uL",
        "10^9/L,10*9/L",
        "lakhs/cumm,lakhs/cumm",
        "µIU/mL,u[IU]/mL",
        "mIU/L,m[IU]/L",
        "U/L,U/L",
        "IU/L,[IU]/L",
        "mm/1st hr,mm/h",
        "mm/hr,mm/h",
        "/hpf,/[HPF]",
        "mL/min/1.73 m²,mL/min/{1.73_m2}",
        "mcg/dl,ug/dL",
        "fl,fL",
        "Secs,s",
        "mEq/L,meq/L",
        "mg/24 hrs,mg/(24.h)",
        "m[IU]/L,m[IU]/L",
        "10*3/uL,10*3/uL"
    })
    void printed_units_become_ucum(String printed, String ucum) {
        assertThat(Unit.of(printed).map(Unit::ucum)).contains(ucum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mg", "cm", "years", "g/dLx", "mm", "BD", "/", ""})
    void doses_and_lengths_are_no_units_of_results(String printed) {
        assertThat(Unit.of(printed)).isEmpty();
    }

    @Test
    void every_row_of_the_catalogue_is_sound() {
        var rows = Table.rows("analytes.tsv");
        assertThat(rows).hasSizeGreaterThan(150).allMatch(row -> row.size() == 10);
        assertThat(rows.stream().map(List::getFirst)).doesNotHaveDuplicates();
        assertThat(rows.stream().map(row -> row.get(3)).filter(code -> !code.equals("~")))
                .doesNotHaveDuplicates()
                .allMatch(Loinc::isCode);
        assertThat(rows.stream().map(row -> row.get(4)).filter(unit -> !unit.isEmpty()))
                .allMatch(unit -> Unit.of(unit).filter(u -> u.ucum().equals(unit)).isPresent());
    }
}
