package org.consilium.conversation.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NatureTest {
    @Test
    void machines_are_told_from_people() {
        assertThat(natureOf("Auto-Submitted: auto-replied (vacation)"))
                .isEqualTo(Nature.AUTO_REPLY);
        assertThat(natureOf("Precedence: auto_reply")).isEqualTo(Nature.AUTO_REPLY);
        assertThat(natureOf("X-Autoreply: yes")).isEqualTo(Nature.AUTO_REPLY);
        assertThat(natureOf("Return-Path: <>\nSubject: Automatic reply: Records"))
                .isEqualTo(Nature.AUTO_REPLY);
        assertThat(natureOf("Auto-Submitted: auto-generated")).isEqualTo(Nature.GENERATED);
        assertThat(natureOf("Precedence: bulk")).isEqualTo(Nature.GENERATED);
        assertThat(natureOf("List-Id: <news.example.org>")).isEqualTo(Nature.GENERATED);
        assertThat(natureOf("X-Auto-Response-Suppress: OOF, DR")).isEqualTo(Nature.GENERATED);
        assertThat(natureOf("Auto-Submitted: no")).isEqualTo(Nature.PERSON);
        assertThat(natureOf("Subject: Automatic reply from my doctor")).isEqualTo(Nature.PERSON);
        assertThat(natureOf("Return-Path: <>\nFrom: MAILER-DAEMON@example.org"))
                .isEqualTo(Nature.REPORT);
    }

    @Test
    void a_report_says_which_letter_failed_for_whom() {
        var mail =
                read(
                        """
                        From: Mail Delivery <mailer-daemon@example.org>
                        Return-Path: <>
                        Content-Type: multipart/report; report-type=delivery-status; boundary=b

                        --b

                        Your message could not be delivered.
                        --b
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns; mx.example.org

                        Final-Recipient: rfc822; Sita@Example.org
                        Action: failed
                        Status: 5.1.1 (no such user)
                        Diagnostic-Code: smtp; 550 5.1.1 unknown

                        Final-Recipient: rfc822; other@example.org
                        Action: delayed
                        Status: 4.4.1
                        --b
                        Content-Type: message/rfc822

                        Message-ID: <ours@consilium.example>
                        To: sita@example.org
                        Content-Type: multipart/mixed; boundary=c

                        --c
                        Content-Type: application/pdf; name=a.pdf

                        x
                        --c--
                        --b--
                        """);
        assertThat(mail.nature()).isEqualTo(Nature.REPORT);
        assertThat(mail.parts()).isEmpty();
        var report = mail.report().orElseThrow();
        assertThat(report.about()).hasValue("ours@consilium.example");
        assertThat(report.fates())
                .extracting(Report.Fate::address, Report.Fate::kind, Report.Fate::status)
                .containsExactly(
                        tuple("sita@example.org", Report.Kind.FAILED, "5.1.1"),
                        tuple("other@example.org", Report.Kind.DELAYED, "4.4.1"));
        assertThat(report.failure()).hasValue("5.1.1");
    }

    @Test
    void a_report_in_the_old_way_names_at_least_the_address() {
        var report =
                read("""
                                From: MAILER-DAEMON@example.org
                                X-Failed-Recipients: sita@example.org
                                In-Reply-To: <ours@consilium.example>

                                No such user.
                                """)
                        .report()
                        .orElseThrow();
        assertThat(report.about()).hasValue("ours@consilium.example");
        assertThat(report.says(Report.Kind.FAILED)).isTrue();
        assertThat(report.failure()).isEmpty();
    }

    @Test
    void a_reader_may_say_that_it_was_opened() {
        var report =
                read("""
                                From: sita@example.org
                                Content-Type: multipart/report; report-type=disposition-notification; boundary=b

                                --b

                                Read.
                                --b
                                Content-Type: message/disposition-notification

                                Final-Recipient: rfc822; sita@example.org
                                Original-Message-ID: <ours@consilium.example>
                                Disposition: manual-action/MDN-sent-manually; displayed
                                --b--
                                """)
                        .report()
                        .orElseThrow();
        assertThat(report.about()).hasValue("ours@consilium.example");
        assertThat(report.says(Report.Kind.READ)).isTrue();
    }

    private static Nature natureOf(String header) {
        return read(header + "\n\nwords").nature();
    }

    private static Mail read(String raw) {
        try {
            return new MailReader(Limits.USUAL)
                    .read(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
