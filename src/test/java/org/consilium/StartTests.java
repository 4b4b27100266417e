package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class StartTests {
    @Autowired MockMvcTester mvc;

    @Test
    void an_address_that_is_not_there_says_so_in_hindi() {
        assertThat(mvc.get().uri("/hi/nowhere"))
                .hasStatus(404)
                .bodyText()
                .contains("यह पन्ना यहाँ नहीं है");
    }

    @Test
    void the_desk_asks_for_sign_in() {
        assertThat(mvc.get().uri("/desk"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/staff/sign-in?next=/desk");
    }

    @Test
    void every_page_is_told_to_be_careful() {
        var answer = mvc.get().uri("/").exchange().getResponse();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).isNotBlank();
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        assertThat(mvc.post().uri("/sign-in").param("contact", "9000000000"))
                .hasForwardedUrl("/expired");
    }
}
