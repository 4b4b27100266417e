package org.consilium.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseNumberTest {
    private static final RandomGenerator CHANCE =
            RandomGeneratorFactory.of("L64X128MixRandom").create();

    @Test
    void every_single_wrong_digit_is_caught() {
        for (var number : twoThousand()) {
            for (var place = 0; place < 9; place++) {
                for (var digit = '0'; digit <= '9'; digit++) {
                    if (number.digits().charAt(place) != digit) {
                        var heard = new StringBuilder(number.digits());
                        heard.setCharAt(place, digit);
                        assertThat(CaseNumber.read(heard.toString())).as("%s", heard).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void every_swap_of_neighbours_is_caught() {
        for (var number : twoThousand()) {
            for (var place = 0; place < 8; place++) {
                var heard = new StringBuilder(number.digits());
                var first = heard.charAt(place);
                var second = heard.charAt(place + 1);
                if (first != second) {
                    heard.setCharAt(place, second);
                    heard.setCharAt(place + 1, first);
                    assertThat(CaseNumber.read(heard.toString())).as("%s", heard).isEmpty();
                }
            }
        }
    }

    @Test
    void a_number_is_read_as_people_write_it() {
        var number = CaseNumber.draw(CHANCE);
        assertThat(CaseNumber.read(number.grouped())).contains(number);
        assertThat(CaseNumber.read("No. " + number.grouped().replace(' ', '-'))).contains(number);
        assertThat(CaseNumber.read(inScript(number, 0x0966))).as("Devanagari").contains(number);
        assertThat(CaseNumber.read(inScript(number, 0x0BE6))).as("Tamil").contains(number);
        assertThat(CaseNumber.read(inScript(number, 0x09E6))).as("Bengali").contains(number);
    }

    @Test
    void it_is_grouped_four_four_one() {
        assertThat(CaseNumber.draw(CHANCE).grouped()).matches("\\d{4} \\d{4} \\d");
    }

    @Test
    void too_few_or_too_many_digits_are_no_number() {
        assertThat(CaseNumber.read("")).isEmpty();
        assertThat(CaseNumber.read("4827 3615")).isEmpty();
        assertThat(CaseNumber.read("4827 3615 5 0")).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new CaseNumber("482736150"))
                .withMessage("casenumber.invalid");
    }

    @Test
    void letters_are_refused_and_a_number_prints_its_digits() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new CaseNumber("48273615x"))
                .withMessage("casenumber.invalid");
        var drawn = CaseNumber.draw(CHANCE);
        assertThat(drawn).hasToString(drawn.digits());
    }

    private static List<CaseNumber> twoThousand() {
        return Stream.generate(() -> CaseNumber.draw(CHANCE)).limit(2000).toList();
    }

    private static String inScript(CaseNumber number, int zero) {
        var text = new StringBuilder();
        number.digits().chars().forEach(c -> text.appendCodePoint(zero + c - '0'));
        return text.toString();
    }
}
