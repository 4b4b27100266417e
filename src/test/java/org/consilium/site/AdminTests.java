package org.consilium.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.RequestKey;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class AdminTests {
    private static final String PASSWORD = "a-long-password";

    @Autowired MockMvcTester mvc;
    @Autowired Accounts accounts;
    @Autowired Staff staff;

    @Test
    void an_administrator_reads_that_a_demo_checks_no_file_for_viruses() {
        assertThat(signedIn(Role.ADMIN).open("/admin").text())
                .contains("Files are not checked for viruses");
    }

    @Test
    void an_administrator_adds_an_expert_once_however_often_it_is_sent() {
        var browser = signedIn(Role.ADMIN);
        var email = UUID.randomUUID() + "@staff.example";
        var name = "Dr. " + UUID.randomUUID();
        String[] form = {
            "name",
            name,
            "email",
            email,
            "password",
            PASSWORD,
            "role",
            "EXPERT",
            "registrationNumber",
            "EX-777",
            "language",
            "hi",
            "key",
            UUID.randomUUID().toString()
        };
        assertThat(browser.post("/admin/accounts", form).redirect()).isEqualTo("/admin");
        assertThat(browser.post("/admin/accounts", form).redirect()).isEqualTo("/admin");
        assertThat(browser.open("/admin").text()).contains(name, "EX-777");
        assertThat(accounts.signIn(email, PASSWORD)).isPresent();
        assertThat(browser.open("/admin/audit").text()).contains("HIRE");
    }

    @Test
    void what_is_wrong_stands_beside_its_field() {
        var browser = signedIn(Role.ADMIN);
        String[] expert = {
            "name",
            "Dr. X",
            "email",
            "x@y.example",
            "password",
            PASSWORD,
            "role",
            "EXPERT",
            "registrationNumber",
            "",
            "key",
            UUID.randomUUID().toString()
        };
        assertThat(browser.post("/admin/accounts", expert).text())
                .contains("id=\"registrationNumber-e\"", "value=\"Dr. X\"")
                .doesNotContain(PASSWORD);
        assertThat(browser.status()).isEqualTo(422);
        expert[5] = "short";
        expert[9] = "EX-1";
        assertThat(browser.post("/admin/accounts", expert).text()).contains("id=\"password-e\"");
        assertThat(browser.post("/admin/accounts", "name", "", "email", "x").text())
                .contains("id=\"name-e\"", "id=\"email-e\"");
    }

    @Test
    void the_audit_trail_is_shown_for_one_case_only_if_there_is_one() {
        var browser = signedIn(Role.ADMIN);
        assertThat(browser.get("/admin/audit?case=12").text()).contains("id=\"case-e\"");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.get("/admin/audit?case=482736155").text()).contains("id=\"case-e\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSISTANT", "COORDINATOR", "EXPERT", "COMMAND"})
    void nobody_else_finds_administration(Role role) {
        var browser = signedIn(role);
        assertThat(browser.get("/admin").status()).isEqualTo(404);
        assertThat(browser.get("/admin/audit").status()).isEqualTo(404);
        assertThat(browser.post("/admin/accounts", "name", "X").status()).isEqualTo(404);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> staff.all(anActor(role)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () ->
                                staff.hire(
                                        anActor(role),
                                        member(Role.ADMIN, "z@z.example"),
                                        new RequestKey(UUID.randomUUID())));
    }

    @Test
    void the_desk_calls_back_who_asked_for_it() {
        var visitor = new Browser(mvc);
        var name = "Caller " + UUID.randomUUID();
        String[] form = {
            "name",
            name,
            "phone",
            RegistrationTests.newPhone(),
            "callTime",
            "EVENING",
            "language",
            "hi",
            "key",
            UUID.randomUUID().toString()
        };
        assertThat(visitor.post("/call-me", form).redirect()).isEqualTo("/call-me/thanks");
        visitor.post("/call-me", form);
        assertThat(visitor.open("/call-me/thanks").text()).contains("We will call you");
        assertThat(visitor.post("/call-me", "name", "", "phone", "a@b.cd").text())
                .contains("id=\"name-e\"", "id=\"phone-e\"", "value=\"a@b.cd\"");

        var desk = signedIn(Role.ASSISTANT);
        var page = desk.open("/desk/call-backs").text();
        assertThat(page).containsOnlyOnce(name);
        var row = page.substring(page.indexOf(name));
        var start = row.indexOf("/desk/call-backs/");
        desk.post(row.substring(start, row.indexOf('"', start)));
        assertThat(desk.open("/desk/call-backs").text()).doesNotContain(name);
        assertThat(signedIn(Role.EXPERT).get("/desk/call-backs").status()).isEqualTo(404);
    }

    private Browser signedIn(Role role) {
        var email = UUID.randomUUID() + "@staff.example";
        accounts.hire(member(role, email));
        return new Browser(mvc).post("/staff/sign-in", "email", email, "password", PASSWORD);
    }

    private static NewStaff member(Role role, String email) {
        return new NewStaff(
                email, PASSWORD, Set.of(role), "Member", Optional.of("EX-1"), Language.EN);
    }

    private static Actor anActor(Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), Set.of(role), "Somebody");
    }
}
