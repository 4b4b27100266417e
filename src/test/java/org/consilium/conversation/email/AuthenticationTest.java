package org.consilium.conversation.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
    private static final String HOST = "mx.consilium.example";

    @Test
    void a_sender_is_verified_when_host_and_address_agree() {
        assertThat(verdict("dmarc=pass header.from=example.org"))
                .isEqualTo(Authentication.Verdict.VERIFIED);
        assertThat(verdict("dkim=pass (2048-bit; x) header.d=mail.example.org; spf=none"))
                .isEqualTo(Authentication.Verdict.VERIFIED);
        assertThat(verdict("spf=pass smtp.mailfrom=bounce@example.org"))
                .isEqualTo(Authentication.Verdict.VERIFIED);
        assertThat(verdict("dkim=fail header.d=example.org; dkim=pass header.d=example.org"))
                .isEqualTo(Authentication.Verdict.VERIFIED);
    }

    @Test
    void a_signature_of_somebody_else_proves_nothing() {
        assertThat(verdict("dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=evil.example"))
                .isEqualTo(Authentication.Verdict.FAILED);
        assertThat(verdict("spf=fail smtp.mailfrom=example.org"))
                .isEqualTo(Authentication.Verdict.FAILED);
        assertThat(
                        verdict(
                                "dmarc=fail header.from=example.org; spf=pass smtp.mailfrom=example.org"))
                .isEqualTo(Authentication.Verdict.FAILED);
        assertThat(verdict("dkim=pass header.d=notexample.org"))
                .isEqualTo(Authentication.Verdict.FAILED);
        assertThat(verdict("dkim=pass header.d=org")).isEqualTo(Authentication.Verdict.FAILED);
    }

    @Test
    void words_that_a_sender_chose_are_no_result() {
        for (var forged :
                List.of(
                        "spf=pass smtp.mailfrom=\"example.org\"@evil.example",
                        "spf=pass smtp.mailfrom=\"x; dkim=pass header.d=example.org\"@evil.example",
                        "spf=pass smtp.mailfrom=\"x\\\"; dkim=pass header.d=example.org\"@evil.example",
                        "spf=fail (a (b) ; dkim=pass header.d=example.org (c)) smtp.mailfrom=x@evil.example",
                        "spf=fail (\\) ; dkim=pass header.d=example.org ) smtp.mailfrom=x@evil.example",
                        "spf=pass smtp.mailfrom=evil.example (header.d=example.org)")) {
            assertThat(verdict(forged)).as(forged).isEqualTo(Authentication.Verdict.FAILED);
        }
        assertThat(verdict("spf=pass smtp.mailfrom=\"odd name\"@example.org"))
                .isEqualTo(Authentication.Verdict.VERIFIED);
    }

    @Test
    void only_our_own_hosts_word_counts_and_of_that_the_newest() {
        assertThat(of(HOST, "mx.evil.example; dmarc=pass header.from=example.org").verdict())
                .isEqualTo(Authentication.Verdict.UNKNOWN);
        assertThat(of("", "; dmarc=pass header.from=example.org").verdict())
                .isEqualTo(Authentication.Verdict.UNKNOWN);
        assertThat(
                        of(
                                        HOST,
                                        HOST + "; spf=fail smtp.mailfrom=example.org",
                                        HOST + "; dmarc=pass header.from=example.org")
                                .verdict())
                .isEqualTo(Authentication.Verdict.FAILED);
    }

    @Test
    void what_was_found_is_shown() {
        var shown = of(HOST, HOST + " 1; spf=softfail; dkim=pass header.d=example.org");
        assertThat(shown.spf()).isEqualTo("softfail");
        assertThat(shown.dkim()).isEqualTo("pass");
        assertThat(shown.dmarc()).isEqualTo("none");
    }

    private static Authentication.Verdict verdict(String results) {
        return of(HOST, HOST + "; " + results).verdict();
    }

    private static Authentication of(String host, String... headers) {
        var lines =
                Stream.of(headers).map(h -> new Headers.Line("authentication-results", h)).toList();
        return Authentication.of(
                new Headers(List.copyOf(lines)),
                Optional.of(new Address("", "sita@example.org")),
                host);
    }
}
