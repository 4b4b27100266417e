package org.consilium.evidence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final String REPORT =
            """
            HISTOPATHOLOGY REPORT of Asha Made-Up
            Infiltrating ductal carcinoma, grade 2; margin clear by 13,4 mm
            Lymph nodes: 2 of 14 with métastases. ER positive, Ki-67 30%
            Haemoglobin 9.1 g/dL, WBC 8,200 /cumm, platelets 1,20,000
            हीमोग्लोबिन की जाँच
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Carcinoma",
                "carcin",
                "METASTASES",
                "metastases grade",
                "13.4",
                "13,4",
                "9.1",
                "8200",
                "120000",
                "1,20,000",
                "ki67",
                "ki-67",
                "Ki 67",
                "\"grade 2\"",
                "\"ductal carcinoma\" asha",
                "made-up",
                "जाँच"
            })
    void it_is_found_however_it_is_written(String typed) {
        assertThat(found(typed, REPORT)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hemoglobin",
                "hb",
                "Hgb",
                "estrogen receptor",
                "oestrogen",
                "ca",
                "mets",
                "LN",
                "tlc",
                "wbc",
                "idc",
                "plt",
                "हीमोग्लोबिन"
            })
    void it_is_found_by_its_other_names(String typed) {
        assertThat(found(typed, REPORT)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "melanoma",
                "carcinoma lung",
                "\"carcinoma ductal\"",
                "\"grade 3\"",
                "13",
                "13.45",
                "9.10",
                "820",
                "12",
                "arcin",
                "\"estrogen\""
            })
    void it_is_not_found_where_it_does_not_stand(String typed) {
        assertThat(found(typed, REPORT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "carcinoma, carcin0ma",
        "carcinoma, carciroma",
        "carcinoma, carinoma",
        "biopsy, bi0psy",
        "pT1c, pTlc",
        "lung, Iung",
        "stage II, stage ll",
        "10.5, 1O.5",
        "adenocarcinoma, adenocarclnomas",
        "anaemia, anemia"
    })
    void a_scan_may_have_taken_one_letter_for_another(String typed, String printed) {
        assertThat(found(typed, printed)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"carcinoma, carcmoma", "node, nude", "lung, lang", "10.5, 10.6"})
    void short_words_numbers_and_two_letters_are_not_taken_for_others(
            String typed, String printed) {
        assertThat(found(typed, printed)).isEmpty();
    }

    @Test
    void an_abbreviation_before_a_number_is_something_else() {
        assertThat(found("carcinoma", "CA 125 : 20 U/mL, Serum Ca 9.2 mg/dL")).isEmpty();
        assertThat(found("carcinoma", "Known case of Ca breast")).isPresent();
        assertThat(found("ca 125", "Carcinoma of 125 patients")).isEmpty();
        assertThat(found("ca125", "CA-125 : 20 U/mL")).isPresent();
    }

    @Test
    void short_abbreviations_begin_no_other_word() {
        assertThat(found("alt", "Alternate day dressing")).isEmpty();
        assertThat(found("er", "Error, erythema")).isEmpty();
    }

    @Test
    void every_place_is_marked_and_counted() {
        var marks = found("haemoglobin 9.1", REPORT + "Hb again 9.1").orElseThrow();
        assertThat(marks.hits()).isEqualTo(5);
        assertThat(marks.spots())
                .extracting(spot -> Words.split(REPORT + "Hb again 9.1").get(spot))
                .containsExactly("Haemoglobin", "9.1", "हीमोग्लोबिन", "Hb", "9.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a", "\"\"", "- , ;"})
    void what_asks_for_nothing_is_refused(String typed) {
        assertThatThrownBy(() -> Query.read(typed)).hasMessage("evidence.search.short");
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThatThrownBy(() -> Query.read("x".repeat(101))).hasMessage("evidence.search.long");
    }

    @Test
    void nothing_of_it_is_printed() {
        assertThat(Query.read("melanoma")).asString().doesNotContain("melanoma");
    }

    private static Optional<Marks> found(String typed, String page) {
        return Query.read(typed).in(Words.split(page));
    }
}
