package org.consilium.journeys;

import com.microsoft.playwright.Page;

/** Somebody of the staff at their screen. */
final class Staff {
    private final TheBrowser browser;
    private final Page page;
    private final String pictures;

    Staff(TheBrowser browser, Page page, String pictures) {
        this.browser = browser;
        this.page = page;
        this.pictures = pictures;
    }

    static Staff signedIn(TheBrowser browser, String baseUrl, String who) {
        return signedIn(browser, baseUrl, who, who + "@demo.example", "consilium-demo");
    }

    static Staff signedIn(
            TheBrowser browser, String baseUrl, String who, String email, String password) {
        var page = browser.person(baseUrl, 1280, true);
        page.navigate("/staff/sign-in");
        page.fill("[name=email]", email);
        page.fill("[name=password]", password);
        TheBrowser.press(page.locator("main form button.c-btn").first());
        return new Staff(browser, page, who);
    }

    Page page() {
        return page;
    }

    void look(String what) {
        browser.look(page, pictures + "-" + what);
    }

    void opens(String address, String what) {
        page.navigate(address);
        look(what);
    }

    void fill(String selector, String value) {
        page.fill(selector, value);
    }

    /** Presses the button of the form that posts to an address ending like this. */
    void submit(String addressEnd) {
        TheBrowser.press(
                page.locator("form[action$='" + addressEnd + "'] button.c-btn:not([formaction])")
                        .first());
    }
}
