package org.consilium.conversation.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SayingTest {
    @Test
    void the_quoted_letter_and_the_signature_are_left_out() {
        assertThat(
                        answer(
                                """
                                Here is the report.

                                --\s
                                Ravi, Pune

                                On Mon, 23 Nov 2026 at 10:00, Consilium <records@consilium.example>
                                wrote:

                                > Please send the biopsy report.
                                > Thank you
                                """))
                .isEqualTo("Here is the report.");
        assertThat(
                        answer(
                                """
                                रिपोर्ट भेज दी है।

                                सोम, 23 नव॰ 2026 को 10:00 बजे को Consilium ने लिखा:
                                > कृपया रिपोर्ट भेजें
                                """))
                .isEqualTo("रिपोर्ट भेज दी है।");
        assertThat(
                        answer(
                                """
                                Danke!

                                ________________________________
                                From: Consilium <records@consilium.example>
                                Sent: Monday, 23 November 2026 10:00
                                To: Ravi
                                Subject: Records

                                Please send the report.
                                """))
                .isEqualTo("Danke!");
        assertThat(answer("Yes.\n\nSent from my iPhone\n")).isEqualTo("Yes.");
    }

    @Test
    void answers_between_quoted_lines_keep_the_lines() {
        var text =
                """
                > Which tablets?
                Letrozole, one a day
                > Since when?
                June
                """;
        assertThat(answer(text)).isEqualTo(text.strip());
    }

    @Test
    void what_the_doctor_wrote_is_not_taken_for_a_quote() {
        var text = "On Monday the doctor wrote:\n\nGrade 2, and I do not understand it.";
        assertThat(answer(text)).isEqualTo(text);
    }

    @Test
    void a_letter_that_is_passed_on_stays_whole() {
        var text =
                """
                See below

                From: Laboratory <lab@hospital.example>
                Sent: Monday
                To: Ravi
                Subject: Biopsy

                > Grade 2
                """;
        assertThat(Saying.of(text, "Fwd: Biopsy", true)).isEqualTo(text.strip());
        assertThat(Saying.of(text.replace("> ", ""), "Biopsy", false))
                .isEqualTo(text.replace("> ", "").strip());
    }

    @Test
    void a_letter_that_is_only_a_quote_is_kept() {
        assertThat(answer("> Which tablets?\n> Letrozole"))
                .isEqualTo("> Which tablets?\n> Letrozole");
    }

    private static String answer(String text) {
        return Saying.of(text, "Re: Records", true);
    }
}
