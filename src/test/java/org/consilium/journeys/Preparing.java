package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The assistant writes the one-page summary, each fact with its page, and forwards it. */
final class Preparing {
    private final Staff assistant;
    private final Page page;
    private final String address;

    Preparing(Staff assistant, String number) {
        this.assistant = assistant;
        this.page = assistant.page();
        this.address = "/desk/cases/" + number + "/summary";
    }

    /** Takes what the pages propose, one by one, and adds what was told on the phone. */
    void writesTheSummary() {
        assistant.opens(address, "summary-proposed");
        assertThat(page.locator("button[value^='take:']").first()).isVisible();
        for (var taken = 0;
                taken < 3 && page.locator("button[value^='take:']").count() > 0;
                taken++) {
            TheBrowser.press(page.locator("button[value^='take:']").first());
        }
        page.fill("#question", "Operate now, or medicine first and look again?");
        page.selectOption("#ecog", "1");
        page.fill("#illnesses", "Diabetes");
        page.fill("#medicines", "Metformin");
        page.fill("#t-HISTORY-new", "Blood with the stool for six weeks");
        save();
        page.fill("#t-STAGE-new", "As in the pathology report");
        save();
        assistant.look("summary-written");
    }

    void forwards() {
        var reason = page.locator("#reason");
        if (reason.count() > 0) {
            reason.fill("The hospital has no more reports");
        }
        TheBrowser.press(page.locator("button[value=forward]"));
    }

    private void save() {
        TheBrowser.press(page.locator("button.c-btn[value=save]"));
    }
}
