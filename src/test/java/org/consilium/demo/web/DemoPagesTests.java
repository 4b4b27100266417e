package org.consilium.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.consilium.access.Codes;
import org.consilium.channels.Outbox;
import org.consilium.conversation.DemoMail;
import org.consilium.demo.DemoPeople;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.Mode;
import org.consilium.kernel.NotFound;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@ConsiliumTest
class DemoPagesTests {
    @Autowired private MockMvcTester web;
    @Autowired private Outbox outbox;
    @Autowired private DemoPeople people;
    @Autowired DemoMail mail;
    @Autowired private TransactionTemplate transaction;

    @Test
    void a_visitor_reads_who_to_be_with_which_password() {
        assertThat(web.get().uri("/demo"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "assistant@demo.example",
                        "command@demo.example",
                        "admin@demo.example",
                        DemoPeople.PASSWORD);
    }

    @Test
    void a_caught_message_is_shown_with_recipient_and_words() {
        transaction.executeWithoutResult(
                status ->
                        outbox.bring(
                                Contact.read("+919876501234"),
                                "314159",
                                Codes.Use.PROOF,
                                Language.EN));
        assertThat(web.get().uri("/demo")).bodyText().contains("+919876501234", "314159", "SMS");
    }

    @Test
    void a_visitor_reads_where_to_send_real_mail() {
        var ports = mail.ports().orElseThrow();
        assertThat(web.get().uri("/demo"))
                .bodyText()
                .contains(
                        "records@consilium.example",
                        "localhost:" + ports.smtp(),
                        "localhost:" + ports.imap());
    }

    @Test
    void every_component_stands_in_the_style_guide_in_both_languages() {
        for (var address :
                new String[] {
                    "/demo/styleguide",
                    "/hi/demo/styleguide",
                    "/demo/styleguide/family",
                    "/hi/demo/styleguide/family"
                }) {
            assertThat(web.get().uri(address))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "c-btn",
                            "c-steps",
                            "c-clock is-late",
                            "c-chip is-hold",
                            "c-alert is-due",
                            "c-empty",
                            "c-seal",
                            "is-error",
                            "c-rate",
                            "c-dist",
                            "via-call",
                            "c-doc",
                            "is-rejected",
                            "c-choice",
                            "c-table",
                            "is-treat",
                            "c-meter");
        }
    }

    @Test
    void outside_demo_mode_none_of_it_is_there() {
        var production = new DemoController(people, outbox, mail, Mode.PRODUCTION);
        assertThatThrownBy(production::demo).isInstanceOf(NotFound.class);
        assertThatThrownBy(production::forStaff).isInstanceOf(NotFound.class);
        assertThatThrownBy(production::forFamilies).isInstanceOf(NotFound.class);
    }
}
