package org.consilium.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class SitePageTests {
    @Autowired MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/checklists",
                "/checklists/breast",
                "/checklists/colorectal",
                "/checklists/head-neck",
                "/checklists/lung",
                "/checklists/cervix",
                "/checklists/other",
                "/emergency",
                "/sample-plan",
                "/privacy",
                "/call-me",
                "/register",
                "/sign-in",
                "/staff/sign-in"
            })
    void every_public_page_is_there_in_both_languages(String path) {
        assertThat(mvc.get().uri("/en" + path)).hasStatusOk().bodyText().contains("lang=\"en\"");
        assertThat(mvc.get().uri("/hi" + path)).hasStatusOk().bodyText().contains("lang=\"hi\"");
    }

    @Test
    void the_first_page_says_what_it_is_what_it_costs_and_what_it_is_not() {
        assertThat(mvc.get().uri("/en/"))
                .bodyText()
                .contains(
                        "A second look",
                        "4,500",
                        "₹ 0",
                        "What this is not",
                        "tel:112",
                        "/register");
    }

    @Test
    void warning_signs_get_advice_that_fits_and_are_not_in_an_address() {
        var browser = new Browser(mvc);
        assertThat(browser.post("/en/emergency", "sign", "WEAK_LEGS", "sign", "PAIN").text())
                .contains("Go to a hospital now. Do not wait for us.", "spinal cord");
        assertThat(browser.post("/en/emergency", "sign", "PAIN").text())
                .contains("Speak with a doctor today.");
        assertThat(browser.post("/en/emergency").text()).contains("None of these signs.");
        assertThat(browser.post("/hi/emergency", "sign", "BLEEDING").text())
                .contains("तुरंत अस्पताल जाएँ। हमारा इंतज़ार न करें।");
    }

    @Test
    void the_sample_says_that_it_is_made_up() {
        assertThat(mvc.get().uri("/en/sample-plan")).bodyText().contains("This plan is made up.");
    }

    @Test
    void an_organ_that_is_not_there_is_missing() {
        assertThat(mvc.get().uri("/checklists/elbow")).hasStatus(404);
    }

    @Test
    void robots_stay_on_the_public_pages() {
        assertThat(mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .startsWith("User-agent: *")
                .contains("Disallow: /my");
    }
}
