package org.consilium.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/**
 * The checks need script, and somebody without script has none: so the same document is shown
 * beside, with its pictures and styles and without the program's scripts, and looked at there.
 */
final class Mirror {
    private final TheBrowser browser;
    private final Page glass;
    private String document = "";

    Mirror(TheBrowser browser, String base, int width, String locale) {
        this.browser = browser;
        this.glass = browser.person(base, width, true, locale);
        glass.route("**/*", this::show);
    }

    void look(Page page, String name) {
        glass.context().addCookies(page.context().cookies());
        document = page.content();
        glass.navigate(page.url().replaceFirst("#.*", ""));
        browser.look(glass, name);
    }

    private void show(Route route) {
        var asked = route.request();
        if (asked.isNavigationRequest()) {
            route.fulfill(
                    new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(document));
        } else if (asked.resourceType().equals("script")) {
            route.abort();
        } else {
            route.resume();
        }
    }
}
