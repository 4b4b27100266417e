package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The assistant writes the one-page summary, each fact with its page, and forwards it. */
final class Preparing {
    private static final int MOST_PAGES = 60;

    private final Staff assistant;
    private final Page page;
    private final String address;

    Preparing(Staff assistant, String number) {
        this.assistant = assistant;
        this.page = assistant.page();
        this.address = "/desk/cases/" + number + "/summary";
    }

    /** Beside each page that waits: whatever was read there stands there. */
    void verifiesWhatWasRead() {
        for (var pages = 0; pages < MOST_PAGES; pages++) {
            page.navigate(address.replace("/summary", "/verification"));
            var right = page.locator("#verify button[name=what][value=right]");
            if (right.count() == 0) {
                return;
            }
            TheBrowser.press(right.first());
        }
    }

    /** The draft holds what was verified; what was told on the phone is added. */
    void writesTheSummary() {
        assistant.opens(address, "summary-drafted");
        assertThat(page.locator("main")).containsText("from the registration");
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
