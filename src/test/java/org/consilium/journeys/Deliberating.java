package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three experts and a chair, each at a screen of their own. */
final class Deliberating {
    static final String LEADING = "CAPOX, up to five rounds, then look again";
    static final String OTHER = "Resection now, sphincter kept";

    private final TheBrowser browser;
    private final String base;
    private final String number;
    private final Accounts accounts;
    private final JdbcClient db;
    private final Map<String, Staff> members = new HashMap<>();

    Deliberating(TheBrowser browser, String base, String number, Accounts accounts, JdbcClient db) {
        this.browser = browser;
        this.base = base;
        this.number = number;
        this.accounts = accounts;
        this.db = db;
    }

    private Staff member(String who) {
        return members.computeIfAbsent(who, w -> Staff.signedIn(browser, base, w));
    }

    void isSeatedBy(Staff assistant) {
        offers(assistant, "SURGEON", "surgeon");
        offers(assistant, "RADIATION_ONCOLOGIST", "radiation");
        assistant.page().selectOption("#panel-chair", accountOf("chair"));
        assistant.submit("/panel/chair");
    }

    /** The first medical oncologist has no time; the seat goes to another. */
    void declinesAndIsReplaced(Staff assistant) {
        var choice = assistant.page().locator("#expert-MEDICAL_ONCOLOGIST option");
        var first =
                choice.all().stream()
                        .map(o -> o.getAttribute("value"))
                        .filter(v -> !v.isBlank() && !v.equals(accountOf("medical")))
                        .filter(this::isOfTheDemo)
                        .findFirst()
                        .orElseThrow();
        assistant.page().selectOption("#expert-MEDICAL_ONCOLOGIST", first);
        TheBrowser.press(assistant.page().locator("form:has(#expert-MEDICAL_ONCOLOGIST) button"));
        var absent = Staff.signedIn(browser, base, loginOf(first));
        absent.opens("/board/offers/" + number, "offer-to-decline");
        absent.page().check("input[name=reason][value=NO_TIME]");
        absent.submit("/refusal");
        assertThat(absent.page().navigate("/board/cases/" + number).status()).isEqualTo(404);
        assistant.page().navigate("/desk/cases/" + number);
        offers(assistant, "MEDICAL_ONCOLOGIST", "medical");
        assistant.look("case-panel");
    }

    void membersTakeTheirSeats() {
        for (var who : List.of("surgeon", "medical", "radiation", "chair")) {
            var member = member(who);
            member.opens("/board", "board");
            assertThat(member.page().navigate("/board/cases/" + number).status()).isEqualTo(404);
            member.opens("/board/offers/" + number, "offer");
            member.page().check("input[name=declaration][value=none]");
            member.submit("/seat");
        }
    }

    void filesBlind(String who, String firstOpinion) {
        var member = member(who);
        member.opens("/board/cases/" + number, "case-blind");
        var page = member.page();
        assertThat(page.content()).doesNotContain(firstOpinion).doesNotContain("back passage");
        assertThat(page.content()).doesNotContain("what I would do as");
        signsFirst(page);
        var form = page.locator("form#opinion, form[action$='/opinion']").first();
        form.locator("[name=agrees][value=yes]").check();
        form.locator("[name=advice][value=DEFINITE_PLAN]").check();
        form.locator("[name=intent][value=CURATIVE]").check();
        course(
                form,
                1,
                who.equals("surgeon") ? OTHER : LEADING,
                who.equals("surgeon") ? "SURGERY" : "SYSTEMIC");
        course(
                form,
                2,
                who.equals("surgeon") ? LEADING : OTHER,
                who.equals("surgeon") ? "SYSTEMIC" : "SURGERY");
        form.locator("[name=reason]").fill("This is what I would do as " + who + ".");
        form.locator("[name=evidence]").fill("Randomised trials, level 1");
        form.locator("[name=changeMyMind]").fill("A new lesion on the scan");
        form.locator("[name=wish1][value=PARTLY]").check();
        form.locator("[name=how1]").fill("An operation only if needed");
        form.locator("[name=answer1]").fill("Yes, if the looks are kept");
        form.locator("[name=confidence][value=MIDDLE]").check();
        TheBrowser.press(form.locator("button.c-btn").last());
        assertThat(page.locator("main")).containsText(firstOpinion);
        member.look("case-filed");
    }

    /** No opinion rests on a summary that no doctor has signed. */
    private static void signsFirst(Page page) {
        var sign = page.locator("form[action$='/summary/signature'] button");
        if (sign.count() > 0) {
            TheBrowser.press(sign);
            assertThat(page.locator("#signature")).containsText("Signed by");
        }
    }

    void chairOpensTheRating() {
        var chair = member("chair");
        chair.opens("/board/cases/" + number + "/chair", "chair");
        TheBrowser.press(chair.page().locator("form[action$='/chair/rounds'] button").first());
        chair.look("chair-rating-open");
    }

    void rates(String who, int leading, int other, String reason) {
        var page = member(who).page();
        page.navigate("/board/cases/" + number + "/rating");
        for (var option : page.locator("section.board-opt").all()) {
            if (option.locator("input[type=radio]").count() == 0) {
                continue;
            }
            var rating = option.textContent().contains(LEADING) ? leading : other;
            option.locator("input[type=radio][value='" + rating + "']")
                    .check(new Locator.CheckOptions().setForce(true));
            option.locator("[name^=reason-]").fill(reason);
        }
        member(who).look("rating");
        TheBrowser.press(page.locator("form[action$='/rating'] button.c-btn").last());
        member(who).look("rated");
    }

    void chairCallsARound(String why) {
        var chair = member("chair");
        chair.opens("/board/cases/" + number + "/chair", "chair-after-round");
        Page page = chair.page();
        page.locator("form[action$='/chair/rounds'] [name=why]").fill(why);
        TheBrowser.press(page.locator("form[action$='/chair/rounds'] button").first());
    }

    private void offers(Staff assistant, String role, String who) {
        assistant.page().selectOption("#expert-" + role, accountOf(who));
        TheBrowser.press(assistant.page().locator("form:has(#expert-" + role + ") button"));
    }

    private static void course(Locator form, int rank, String title, String modality) {
        form.evaluate("form => form.querySelectorAll('details').forEach(more => more.open = true)");
        form.locator("[name=title" + rank + "]").fill(title);
        form.locator("[name=modality" + rank + "][value=" + modality + "]").check();
        form.locator("[name=detail" + rank + "]").fill("Standard extent and doses");
        form.locator("[name=timing" + rank + "]").fill("Within two weeks");
    }

    private String accountOf(String name) {
        return accounts.signIn(name + "@demo.example", "consilium-demo")
                .orElseThrow()
                .id()
                .value()
                .toString();
    }

    /** Other tests leave experts, too, with passwords of their own. */
    private boolean isOfTheDemo(String account) {
        return login(account).endsWith("@demo.example");
    }

    private String loginOf(String account) {
        var login = login(account);
        return login.substring(0, login.indexOf('@'));
    }

    private String login(String account) {
        return db.sql("SELECT login FROM access.login WHERE account_id = :id::uuid")
                .param("id", account)
                .query(String.class)
                .single();
    }
}
