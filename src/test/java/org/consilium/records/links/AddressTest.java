package org.consilium.records.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void addresses_are_found_in_what_people_write_each_once_and_without_what_stands_behind() {
        assertThat(
                        Address.in(
                                "Report: https://lab.example/r?id=7&k=a_b, and (http://pacs.example:8080/ct.zip). "
                                        + "यहाँ है https://lab.example/hi\u0964 Again https://lab.example/r?id=7&k=a_b!"))
                .extracting(address -> address.uri().toString())
                .containsExactly(
                        "https://lab.example/r?id=7&k=a_b",
                        "http://pacs.example:8080/ct.zip",
                        "https://lab.example/hi");
        assertThat(Address.in("No link here, lab.example is a name")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lab.example/report.pdf",
                "ftp://lab.example/report.pdf",
                "file:///etc/passwd",
                "jar:https://lab.example/a.jar!/b",
                "https:///report.pdf",
                "https://lab.example:22/",
                "https://lab.example:25/report.pdf",
                "https://somebody:secret@lab.example/report.pdf",
                "https://lab.example/two words"
            })
    void what_is_no_plain_address_of_the_web_is_none(String text) {
        assertThat(Address.read(text)).isEmpty();
    }

    @Test
    void a_long_one_is_shown_short_and_none_shows_more_than_its_host_in_a_log() {
        var address = Address.read(" https://lab.example/" + "a".repeat(100) + " ").orElseThrow();
        assertThat(address.shown()).hasSize(61).endsWith("…");
        assertThat(address).hasToString("Address[lab.example]");
        assertThat(Address.read("https://lab.example/" + "a".repeat(2000))).isEmpty();
    }
}
