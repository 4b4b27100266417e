package org.consilium.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Accounts;
import org.consilium.access.Codes;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.MovableClock;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class SignInTests {
    private static final String PASSWORD = "a-long-password";

    @Autowired MockMvcTester mvc;
    @Autowired Accounts accounts;
    @Autowired Codes codes;
    @Autowired Clock clock;

    @AfterEach
    void back_to_now() {
        ((MovableClock) clock).backToNow();
    }

    @Test
    void a_family_signs_in_with_a_code_and_out_again() {
        var phone = aFamily();
        var browser = new Browser(mvc);
        assertThat(browser.get("/my").redirect()).isEqualTo("/sign-in?next=/my");
        signIn(browser, phone, "/my");
        assertThat(browser.redirect()).isEqualTo("/my");
        assertThat(browser.open("/my").status()).isEqualTo(200);
        browser.post("/sign-out");
        assertThat(browser.get("/my").redirect()).startsWith("/sign-in");
    }

    @Test
    void a_number_without_a_case_is_answered_alike_until_it_is_proved() {
        var known = new Browser(mvc);
        known.post("/sign-in", "contact", aFamily()).follow();
        var unknown = new Browser(mvc);
        unknown.post("/sign-in", "contact", RegistrationTests.newPhone()).follow();
        assertThat(shape(unknown)).isEqualTo(shape(known));
        assertThat(unknown.post("/sign-in/code", "code", unknown.shownCode()).text())
                .contains("There is no case with this number", "/register");
        assertThat(unknown.get("/my").redirect()).startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/my", "//evil.example/my", "/\\evil.example", "/mystery",
                "/my/../admin", "/desk", "/my%0d%0aSet-Cookie:x", "/files//evil.example"
            })
    void nobody_is_led_elsewhere_after_signing_in(String next) {
        var browser = new Browser(mvc);
        signIn(browser, aFamily(), next);
        assertThat(browser.redirect()).isEqualTo("/my");
    }

    @Test
    void somebody_is_led_back_to_the_page_they_asked_for() {
        var browser = new Browser(mvc);
        signIn(browser, aFamily(), "/my/cases/482736155");
        assertThat(browser.redirect()).isEqualTo("/my/cases/482736155");
    }

    @Test
    void a_contact_that_cannot_be_reached_is_refused_beside_the_field() {
        var browser = new Browser(mvc);
        browser.post("/hi/sign-in", "contact", "123");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("id=\"contact-e\"", "value=\"123\"", "दस अंक");
    }

    @Test
    void a_code_page_without_a_contact_begins_anew() {
        var browser = new Browser(mvc);
        assertThat(browser.get("/sign-in/code").redirect()).isEqualTo("/sign-in");
        assertThat(browser.post("/sign-in/code", "code", "123456").redirect())
                .isEqualTo("/sign-in");
    }

    @Test
    void staff_sign_in_and_go_to_their_part_of_the_house() {
        assertThat(staffRedirect(aMember(Role.ASSISTANT), "")).isEqualTo("/desk");
        assertThat(staffRedirect(aMember(Role.EXPERT), "")).isEqualTo("/board");
        assertThat(staffRedirect(aMember(Role.COMMAND), "")).isEqualTo("/command");
        assertThat(staffRedirect(aMember(Role.ADMIN), "/admin/audit")).isEqualTo("/admin/audit");
        assertThat(staffRedirect(aMember(Role.EXPERT), "/admin")).isEqualTo("/board");
    }

    @Test
    void an_unknown_address_and_a_wrong_password_are_answered_alike() {
        var email = aMember(Role.ASSISTANT);
        var wrong = new Browser(mvc).post("/staff/sign-in", "email", email, "password", "x");
        var nobody = email.replace("@", "-nobody@");
        var unknown = new Browser(mvc).post("/staff/sign-in", "email", nobody, "password", "x");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(shape(unknown).replace(nobody, email)).isEqualTo(shape(wrong));
        assertThat(wrong.text()).doesNotContain("value=\"x\"");
    }

    @Test
    void five_wrong_passwords_pause_a_login_whether_it_exists_or_not() {
        for (var email : new String[] {aMember(Role.ASSISTANT), UUID.randomUUID() + "@x.example"}) {
            var browser = new Browser(mvc);
            for (var i = 0; i < 5; i++) {
                browser.post("/staff/sign-in", "email", email, "password", "wrong");
                assertThat(browser.text()).contains("E-mail or password is not right");
            }
            browser.post(
                    "/staff/sign-in",
                    "email",
                    email.toUpperCase(java.util.Locale.ROOT),
                    "password",
                    PASSWORD);
            assertThat(browser.text()).contains("Please wait 15 minutes");
        }
    }

    @Test
    void after_the_pause_the_right_password_is_good_again() {
        var email = aMember(Role.ASSISTANT);
        var browser = new Browser(mvc);
        for (var i = 0; i < 5; i++) {
            browser.post("/staff/sign-in", "email", email, "password", "wrong");
        }
        ((MovableClock) clock).pass(Duration.ofMinutes(16));
        browser.post("/staff/sign-in", "email", email, "password", PASSWORD);
        assertThat(browser.redirect()).isEqualTo("/desk");
    }

    private String aFamily() {
        var phone = RegistrationTests.newPhone();
        var contact = Contact.read(phone);
        var code = codes.send(contact, Language.EN).orElseThrow();
        accounts.ofVerified(codes.verify(contact, code), Role.FAMILY, "Asha Devi", Language.EN);
        return phone;
    }

    private String aMember(Role role) {
        var email = UUID.randomUUID() + "@staff.example";
        accounts.hire(
                new NewStaff(
                        email,
                        PASSWORD,
                        Set.of(role),
                        "Member of Staff",
                        Optional.of("EX-1"),
                        Language.EN));
        return email;
    }

    private static void signIn(Browser browser, String phone, String next) {
        browser.post("/sign-in", "contact", phone, "next", next).follow();
        browser.post("/sign-in/code", "code", browser.shownCode());
    }

    private String staffRedirect(String email, String next) {
        return new Browser(mvc)
                .post("/staff/sign-in", "email", email, "password", PASSWORD, "next", next)
                .redirect();
    }

    /** The page without what is different each time. */
    private static String shape(Browser browser) {
        return browser.text()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("\\+91[\\d ]+", "+91")
                .replaceAll("\\d{6}<", "<");
    }
}
