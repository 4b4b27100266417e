package org.consilium.conversation.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.consilium.kernel.CaseNumber;
import org.junit.jupiter.api.Test;

class OurAddressTest {
    private static final OurAddress OURS = new OurAddress("records@consilium.example");

    @Test
    void each_case_has_an_address_of_its_own() {
        var number = CaseNumber.draw(RandomGenerator.getDefault());
        var address = "records+" + number.digits() + "@consilium.example";
        assertThat(OURS.ofCase(number)).isEqualTo(address);
        assertThat(OURS.is(address)).isTrue();
        assertThat(OURS.meant(to("records@consilium.example", address))).isEqualTo(address);
    }

    @Test
    void what_is_no_number_or_not_ours_names_no_case() {
        var valid = CaseNumber.draw(RandomGenerator.getDefault()).digits();
        var typo = valid.substring(0, 8) + (valid.charAt(8) == '0' ? '1' : '0');
        for (var address :
                List.of(
                        "records+" + typo + "@consilium.example",
                        "records+" + valid + "@evil.example",
                        "other+" + valid + "@consilium.example",
                        "records+" + valid + "0@consilium.example",
                        "records+@consilium.example")) {
            assertThat(OURS.is(address)).as(address).isFalse();
            assertThat(OURS.meant(to(address))).isEqualTo("records@consilium.example");
        }
        assertThat(new OurAddress("").is("")).isFalse();
    }

    private static List<Address> to(String... addresses) {
        return Stream.of(addresses).map(a -> new Address("", a)).toList();
    }
}
