package org.consilium.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.consilium.imaging.StatedPerson.Doubt;
import org.consilium.kernel.Language;
import org.consilium.kernel.PatientId;
import org.consilium.patient.Person;
import org.consilium.patient.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonCheckTest {
    private static final Person MEERA = patient("Meera Rajan Iyer");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IYER^MEERA^RAJAN",
                "IYER^MEERA R^^MRS",
                "MEERA R IYER",
                "Iyer^Meera",
                "Meera Iyer Rajan",
                "Iyer Meera 54Y/F",
                "Smt. Méera Iyer"
            })
    void names_as_scanners_write_them_are_the_same_name(String name) {
        assertThat(verdict(MEERA, name)).isEqualTo(Verdict.SAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RAO^ASHA", "IYER^MOHAN^RAJAN", "Meena Iyer", "IYER^MEERA^SUBRAMANIAM^X"})
    void another_name_is_doubted(String name) {
        assertThat(verdict(MEERA, name)).isEqualTo(Verdict.ANOTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "^^^^",
                "ANONYMOUS",
                "Anonymized^Patient",
                "M",
                "MEERA",
                "मीरा राजन अय्यर",
                "12345"
            })
    void a_name_that_tells_nothing_is_asked_about(String name) {
        assertThat(verdict(MEERA, name)).isEqualTo(Verdict.NOT_SAID);
    }

    @ParameterizedTest
    @CsvSource({"1960-02-03, true", "1959-12-31, true", "1961-01-01, true", "1958-01-01, false"})
    void a_birthday_may_be_guessed_by_a_year(LocalDate born, boolean same) {
        var result =
                PersonCheck.compare(
                        MEERA, Optional.of("IYER^MEERA"), Optional.of(born), Optional.empty());

        assertThat(result.verdict() == Verdict.SAME).isEqualTo(same);
        assertThat(result.doubts().contains(Doubt.BIRTH_YEAR)).isEqualTo(!same);
    }

    @Test
    void one_name_alone_needs_the_year_of_birth_beside_it() {
        var result =
                PersonCheck.compare(
                        MEERA,
                        Optional.of("MEERA"),
                        Optional.of(LocalDate.of(1960, 1, 1)),
                        Optional.empty());

        assertThat(result.verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void a_slip_of_one_letter_in_a_long_name_is_no_other_name() {
        assertThat(verdict(patient("Lakshmi Narayanan"), "NARAYANAN^LAKSMI"))
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void one_clear_difference_is_enough_to_ask() {
        var result =
                PersonCheck.compare(
                        MEERA, Optional.of("IYER^MEERA"), Optional.empty(), Optional.of("M"));

        assertThat(result.verdict()).isEqualTo(Verdict.ANOTHER);
        assertThat(result.doubts()).containsExactly(Doubt.SEX);
    }

    private static Verdict verdict(Person patient, String name) {
        return PersonCheck.compare(
                        patient,
                        Optional.of(name).filter(n -> !n.isEmpty()),
                        Optional.empty(),
                        Optional.of("F"))
                .verdict();
    }

    private static Person patient(String name) {
        return new Person(
                new PatientId(new UUID(0, 1)), name, 1960, Sex.FEMALE, "Vidisha", Language.EN);
    }
}
