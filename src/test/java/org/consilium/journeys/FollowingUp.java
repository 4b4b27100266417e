package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.consilium.access.Accounts;

/** After the release: a question, a consultation, the talk, the outcome. */
final class FollowingUp {
    private final TheBrowser browser;
    private final String base;
    private final String number;
    private final Family family;
    private final Staff assistant;
    private final Accounts accounts;

    FollowingUp(
            TheBrowser browser,
            String base,
            String number,
            Family family,
            Staff assistant,
            Accounts accounts) {
        this.browser = browser;
        this.base = base;
        this.number = number;
        this.family = family;
        this.assistant = assistant;
        this.accounts = accounts;
    }

    /** The assistant cannot answer what is clinical: it goes to a doctor of the panel by name. */
    void asksAndIsAnsweredByADoctor(String question, String answer, String doctor) {
        family.fill("question", question);
        TheBrowser.press(family.page().locator("form[action$='/questions'] button"));
        assistant.opens("/desk/cases/" + number, "case-question");
        var form = assistant.page().locator("form[action*='/questions/']").first();
        form.locator("[name=kind][value=CLINICAL]").check();
        form.locator("[name=expert]")
                .selectOption(
                        accounts.signIn(doctor + "@demo.example", "consilium-demo")
                                .orElseThrow()
                                .id()
                                .value()
                                .toString());
        TheBrowser.press(form.locator("button"));
        var expert = Staff.signedIn(browser, base, doctor);
        expert.opens("/board/cases/" + number + "/questions", "question");
        expert.page().locator("textarea[name=answer]").fill(answer);
        TheBrowser.press(expert.page().locator("form[action*='/questions/'] button"));
        family.visits("/my/cases/" + number, "my-case-answered");
        family.sees(answer);
    }

    void asksForAConsultation() {
        var page = family.page();
        page.locator("details:has(form[action$='/consultations']) > summary").click();
        page.check("form[action$='/consultations'] [name=kind] >> nth=0");
        page.fill("form[action$='/consultations'] [name=reason]", "We would like to talk it over");
        TheBrowser.press(page.locator("form[action$='/consultations'] button"));
        assistant.page().navigate("/desk/cases/" + number);
        var form = assistant.page().locator("form[action*='/consultations/']");
        form.locator("[name=when]").fill("2027-01-15T10:30");
        form.locator("[name=place]").fill("Video call, the link comes the day before");
        TheBrowser.press(form.locator("button"));
        page.navigate("/my/cases/" + number);
        family.sees("Video call");
    }

    void thePlanIsTalkedThrough() {
        assistant.page().navigate("/desk/cases/" + number);
        assistant.page().fill("#ownWords", "Medicine first, then they look again.");
        assistant.submit("/plan/talks");
    }

    void tellsTheOutcomeAndTheCaseEnds() {
        var page = family.page();
        page.navigate("/my/cases/" + number);
        page.locator("details:has(form[action$='/outcomes']) > summary").click();
        page.check("form[action$='/outcomes'] [name=followed] >> nth=0");
        TheBrowser.press(page.locator("form[action$='/outcomes'] button"));
        assistant.page().navigate("/desk/cases/" + number);
        assistant.page().locator("details:has(form[action$='/closing']) > summary").click();
        assistant.page().selectOption("#closing", "PLAN_FOLLOWED");
        assistant.submit("/closing");
        assistant.opens("/desk/cases/" + number, "case-closed");
        family.visits("/my/cases/" + number, "my-case-closed");
        assertThat(page.locator("main")).isVisible();
    }
}
