package org.consilium.reading.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consilium.reading.Whose;
import org.consilium.reading.Whose.Sex;
import org.consilium.reading.person.Match.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonMatchTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 12);

    @ParameterizedTest
    @CsvSource({
        "Asha Verma, ASHA VERMA",
        "Asha Verma, 'VERMA, ASHA'",
        "Asha Verma, Aasha Varma",
        "Asha Verma, Āshā Verma",
        "Asha Verma, A5HA VERMA",
        "Asha Verma, ASHA VERRNA",
        "Asha Verma, आशा वर्मा",
        "Asha Verma, আশা ভার্মা",
        "Asha Verma, આશા વર્મા",
        "Asha Verma, ਆਸ਼ਾ ਵਰਮਾ",
        "Asha Verma, ఆశా వర్మ",
        "Lakshmi Ramaswamy, Laxmi Ramasamy",
        "Lakshmi Ramaswamy, R Lakshmi",
        "Lakshmi Ramaswamy, Lakshmi R.",
        "Lakshmi Ramaswamy, Ramaswamy Lakshmi",
        "Lakshmi Ramaswamy, லட்சுமி ராமசாமி",
        "Lakshmi Ramaswamy, ಲಕ್ಷ್ಮಿ ರಾಮಸ್ವಾಮಿ",
        "Lakshmi Ramaswamy, ലക്ഷ്മി രാമസ്വാമി",
        "Sridevi Chowdhury, Sree Devi Chaudhari",
        "Asha Verma, Asha",
        "Asha Kumari Verma, Asha Verma",
        "Sunita Das, ସୁନିତା ଦାସ",
        "Meenakshi Iyer, Minakshi Aiyar",
        "Fatima Begum, Fathima Begam"
    })
    void the_same_woman_written_otherwise_is_a_match(String known, String printed) {
        assertThat(verdict(known, printed, 52, Sex.FEMALE)).isEqualTo(Verdict.MATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "Mohammed Rafi, Mohd. Rafi",
        "Mohammed Rafi, Md Rafi",
        "Mohammed Rafi, Muhammad Raffi",
        "Dipak Chowdhury, Deepak Chaudhari",
        "Vikram Biswas, Bikram Viswas",
        "Subramaniam Iyer, Subramanian Aiyar",
        "Philip Joseph, Filip Joseph",
        "Vijay Deshmukh, विजय देशमुख",
        "Ram Prakash Singh, Ramprakash Sinh",
        "Zakir Hussain, Jakir Hossain"
    })
    void the_same_man_written_otherwise_is_a_match(String known, String printed) {
        var match = PersonMatch.match(page(printed, 52, Sex.MALE), known(known, Sex.MALE));
        assertThat(match.verdict()).isEqualTo(Verdict.MATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "Ramesh Verma, 56, MALE",
        "Sunita Verma, 31, FEMALE",
        "Asha Gupta, 31, FEMALE",
        "Meera Pillai, 52, FEMALE",
        "Usha Verma, 44, FEMALE",
        "Asha Verma, 71, MALE"
    })
    void somebody_else_is_a_mismatch(String name, int age, Sex sex) {
        assertThat(verdict("Asha Verma", name, age, sex)).isEqualTo(Verdict.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "Asha Verma, 58, FEMALE",
        "Asha Verma, 52, MALE",
        "Usha Verma, 52, FEMALE",
        "Asha Gupta, 52, FEMALE",
        "Verma, 52, FEMALE",
        "A. Verma, 52, FEMALE",
        "Asha Ramesh, 52, FEMALE",
        "Asha, 57, FEMALE"
    })
    void where_it_could_be_either_a_person_is_asked(String name, int age, Sex sex) {
        assertThat(verdict("Asha Verma", name, age, sex)).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void a_mans_name_is_no_womans() {
        assertThat(
                        PersonMatch.match(
                                        page("Vijay Rao", 52, Sex.MALE),
                                        known("Vijaya Rao", Sex.FEMALE))
                                .verdict())
                .isNotEqualTo(Verdict.MATCH);
        var unsaid =
                new Whose(
                        Optional.of("Vijay Rao"), OptionalInt.of(52), Optional.empty(), List.of());
        assertThat(PersonMatch.match(unsaid, known("Vijaya Rao", Sex.FEMALE)).verdict())
                .isEqualTo(Verdict.UNSURE);
        assertThat(verdict("Asha Kumari", "Asha Kumar", 52, Sex.FEMALE))
                .isNotEqualTo(Verdict.MATCH);
    }

    @Test
    void the_husbands_page_without_age_and_sex_is_never_a_match() {
        for (var name : List.of("Ramesh Verma", "Ramesh Patil", "Patil", "R. Patil")) {
            var page =
                    new Whose(Optional.of(name), OptionalInt.empty(), Optional.empty(), List.of());
            assertThat(PersonMatch.match(page, known("Asha Ramesh Patil", Sex.FEMALE)).verdict())
                    .isNotEqualTo(Verdict.MATCH);
        }
    }

    @Test
    void a_page_that_says_nothing_asks_a_person() {
        assertThat(PersonMatch.match(Whose.NOBODY, known("Asha Verma", Sex.FEMALE)))
                .isEqualTo(new Match(Verdict.UNSURE, List.of("nothing")));
    }

    @Test
    void without_a_name_age_and_sex_alone_never_say_yes() {
        var same =
                new Whose(Optional.empty(), OptionalInt.of(52), Optional.of(Sex.FEMALE), List.of());
        var other =
                new Whose(Optional.empty(), OptionalInt.of(60), Optional.of(Sex.MALE), List.of());
        assertThat(PersonMatch.match(same, known("Asha Verma", Sex.FEMALE)))
                .isEqualTo(new Match(Verdict.UNSURE, List.of("name.missing")));
        assertThat(PersonMatch.match(other, known("Asha Verma", Sex.FEMALE)))
                .isEqualTo(
                        new Match(
                                Verdict.MISMATCH,
                                List.of("name.missing", "age.differs", "sex.differs")));
    }

    @Test
    void a_known_hospital_number_stands_in_for_a_name_that_is_missing() {
        var person =
                new Known(
                        List.of("Asha Verma"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("AHM-123456"));
        var page =
                new Whose(
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of("AHM 123456"));
        assertThat(PersonMatch.match(page, person).verdict()).isEqualTo(Verdict.MATCH);
        var other =
                new Whose(
                        Optional.of("Kiran Bose"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of("AHM123456"));
        assertThat(PersonMatch.match(other, person).verdict()).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void people_were_younger_on_older_pages() {
        var page = page("Asha Verma", 44, Sex.FEMALE);
        var person = known("Asha Verma", Sex.FEMALE);
        assertThat(PersonMatch.match(page, person).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(PersonMatch.match(page, Optional.of(LocalDate.of(2016, 1, 5)), person).verdict())
                .isEqualTo(Verdict.MATCH);
        var born =
                new Known(
                        List.of("Asha Verma"),
                        Optional.of(new Known.BornBetween(1971, 1972)),
                        Optional.empty(),
                        List.of());
        assertThat(PersonMatch.match(page, Optional.of(TODAY), born).verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    private static Verdict verdict(String known, String printed, int age, Sex sex) {
        return PersonMatch.match(page(printed, age, sex), known(known, Sex.FEMALE)).verdict();
    }

    private static Whose page(String name, int age, Sex sex) {
        return new Whose(Optional.of(name), OptionalInt.of(age), Optional.of(sex), List.of());
    }

    private static Known known(String name, Sex sex) {
        return new Known(
                List.of(name),
                Optional.of(new Known.AgedOn(52, TODAY)),
                Optional.of(sex),
                List.of());
    }
}
