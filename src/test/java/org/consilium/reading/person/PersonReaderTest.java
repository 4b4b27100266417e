package org.consilium.reading.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consilium.reading.Paper;
import org.consilium.reading.Whose;
import org.consilium.reading.Whose.Sex;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonReaderTest {
    @ParameterizedTest
    @CsvSource({
        "52 Y / F, 52, FEMALE",
        "52Yrs/Male, 52, MALE",
        "52/Female, 52, FEMALE",
        "F/52, 52, FEMALE",
        "52 Y 3 M 4 D / F, 52, FEMALE",
        "052Y/M, 52, MALE",
        "52 M, 52, MALE",
        "6 months / F, 0, FEMALE",
        "18 Months/M, 1, MALE",
        "Female / 52 Years, 52, FEMALE",
        "५२ वर्ष / महिला, 52, FEMALE",
        "5Z.Y/F, , ",
        "152/F, , FEMALE",
        "M.D. 52, , "
    })
    void age_and_sex_are_read_in_every_habit(String value, Integer age, Sex sex) {
        var read = AgeAndSex.in(value, Label.AGE_SEX);
        assertThat(read.age()).isEqualTo(age == null ? OptionalInt.empty() : OptionalInt.of(age));
        assertThat(read.sex()).isEqualTo(Optional.ofNullable(sex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ref. by Dr. ASHA VERMA, 52 / F",
                "Consultant : Dr. ASHA VERMA",
                "Hospital Name : ASHA VERMA MEMORIAL",
                "Husband's Name : RAMESH VERMA",
                "S/O ASHA VERMA",
                "pT: pT3. Regional lymph nodes: pN1",
                "Patient was taken to the theatre. Name of procedure : hemicolectomy",
                "Patient Name and signature",
                "Drug Name   Dose\nTab Anastrozole   1 mg",
                "Name : ",
                "Test Name : Serum creatinine",
                "Generic Name : Paracetamol"
            })
    void nobody_else_is_taken_for_the_patient(String text) {
        assertThat(PersonReader.read(Paper.typed(text)).name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a 52 yr old lady with a lump, 52, FEMALE",
        "This 52-year-old right-handed man came, 52, MALE",
        "The patient is a 67 y/o female, 67, FEMALE",
        "52/F with carcinoma breast, 52, FEMALE",
        "48 yrs male presented, 48, MALE",
        "A gentleman aged 71 years, 71, MALE",
        "Her 70-year-old mother is well, , ",
        "Family history: 45-year-old sister with cancer, , ",
        "Block 1. M. margin. 2. F. fundus, , ",
        "nodes 1/F and 12/20, , ",
        "menopause at the age of 48 years, , ",
        "diagnosed when she was a 35-year-old woman, , "
    })
    void running_text_tells_age_and_sex_of_the_patient_only(String text, Integer age, Sex sex) {
        var whose = PersonReader.read(Paper.typed(text));
        assertThat(whose.age()).isEqualTo(age == null ? OptionalInt.empty() : OptionalInt.of(age));
        assertThat(whose.sex()).isEqualTo(Optional.ofNullable(sex));
    }

    @Test
    void a_colon_that_was_read_as_a_stroke_is_no_age() {
        assertThat(PersonReader.read(Paper.typed("Age / Sex  1:52 Yrs / Female")).age())
                .isNotEqualTo(OptionalInt.of(1));
        assertThat(PersonReader.read(Paper.typed("Age / Sex  1 52 Yrs / Female")).age())
                .isNotEqualTo(OptionalInt.of(1));
    }

    @Test
    void a_title_tells_the_sex_only_where_nothing_is_printed() {
        assertThat(read("Patient Name : Mrs. Asha Verma").sex()).contains(Sex.FEMALE);
        assertThat(read("Patient Name : Mr. Kiran Rao\nSex : F").sex()).contains(Sex.FEMALE);
    }

    @Test
    void a_birth_date_needs_a_date_on_the_page_to_be_an_age() {
        assertThat(read("Name : Asha Verma\nDOB : 12/03/1972").age()).isEmpty();
        assertThat(read("Name : Asha Verma\nDOB : 12/03/1972\nReported on : 11/03/2024").age())
                .hasValue(51);
    }

    @Test
    void numbers_of_bills_telephones_and_doctors_are_no_numbers_of_the_patient() {
        assertThat(
                        read("""
                        Patient Name : Asha Verma   Bill No : 778899
                        UHID : AV-100200   Phone : 9876543210
                        ABHA : 12 3456 7890 1234   ABHA Address : asha@abdm
                        *0099887766*

                        Dr. Meena Rao, MD
                        Reg. No. 55667
                        """)
                                .ids())
                .containsExactly("AV-100200", "12 3456 7890 1234", "asha@abdm", "0099887766");
    }

    @Test
    void a_paper_is_about_the_person_of_its_first_name_and_gathers_from_pages_without_another() {
        var whose =
                read(
                        """
                        Patient Name : Asha Verma   UHID : 1234567
                        \f
                        Age / Sex : 52 / F
                        \f
                        Patient Name : Mohan Pillai   Age / Sex : 70 / M   UHID : 7654321
                        """);
        assertThat(whose)
                .isEqualTo(
                        new Whose(
                                Optional.of("Asha Verma"),
                                OptionalInt.of(52),
                                Optional.of(Sex.FEMALE),
                                List.of("1234567")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "1/",
                "Name : ",
                "52-year-old ",
                "12/03/2024 ",
                "A.",
                "S/O ",
                " \t",
                "|"
            })
    void hostile_pages_take_no_longer_than_others(String piece) {
        var page = Paper.typed(piece.repeat(100_000 / piece.length()));
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> {
                    PersonReader.read(page);
                    DateReader.read(page);
                });
    }

    private static Whose read(String text) {
        return PersonReader.read(Paper.typed(text));
    }
}
