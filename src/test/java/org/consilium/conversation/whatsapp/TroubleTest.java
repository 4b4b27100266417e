package org.consilium.conversation.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {
    @ParameterizedTest
    @CsvSource({
        "400, 131056, RATE",
        "400, 80007, RATE",
        "429, -1, RATE",
        "401, 190, PAUSED",
        "403, 10, PAUSED",
        "403, 200, PAUSED",
        "403, 368, PAUSED",
        "400, 131042, PAUSED",
        "500, -1, OUTAGE",
        "503, 131016, OUTAGE",
        "400, 2, OUTAGE",
        "400, 131047, WINDOW",
        "400, 131026, ABSENT",
        "404, 132001, TEMPLATE",
        "400, 132015, TEMPLATE",
        "400, 100, FOR_GOOD",
        "400, 999999, FOR_GOOD",
        "404, -1, GONE"
    })
    void a_code_says_what_to_do(int status, int code, Trouble expected) {
        assertThat(Trouble.of(status, code, 0, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"400, 100, 33, false, GONE", "400, 999999, 0, true, OUTAGE"})
    void the_rest_of_the_error_refines_it(
            int status, int code, int subcode, boolean passing, Trouble expected) {
        assertThat(Trouble.of(status, code, subcode, passing)).isEqualTo(expected);
    }
}
