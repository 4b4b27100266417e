package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.consilium.access.Accounts;
import org.consilium.kernel.Language;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A daughter photographs a report with her phone and sends it; a stranger is asked who it is for.
 */
@Journey
class WhatsAppIT {
    private static final LocatorAssertions.ContainsTextOptions IN_A_MINUTE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir Path device;
    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Accounts accounts;

    private TheBrowser browser;

    @Test
    void a_photo_of_a_report_sent_by_whatsapp_is_receipted_there_and_in_the_case() {
        var base = "http://localhost:" + port;
        try (var chromium = new TheBrowser()) {
            browser = chromium;
            var opened = TheClinic.of(context.getAutowireCapableBeanFactory()).open(Language.HI);
            var phone = accounts.contactsOf(opened.family().account()).getFirst().value();
            var hers = browser.person(base, 360, true, "hi-IN");
            hers.navigate("/hi/demo/whatsapp");
            browser.look(hers, "4-whatsapp-phones");
            takes(hers, phone);
            sends(hers, "बायोप्सी की रिपोर्ट", new RealPapers(device).photo());
            assertThat(bubbles(hers)).containsText("Consilium", IN_A_MINUTE);
            assertThat(hers.locator(".demo-bubble.is-mine img")).isVisible();
            assertThat(hers.locator(".demo-bubble:not(.is-mine)").last())
                    .containsText("/my/cases/" + opened.file().number());
            browser.look(hers, "4-whatsapp-receipt");
            seesItInTheCase(base, phone, opened);
            isAskedWhoItIsFor(base);
            browser.hadNothingToComplainAbout();
        }
    }

    private void seesItInTheCase(String base, String phone, TheClinic.Opened opened) {
        var family = new Family(browser, browser.person(base, 360, true), "4-whatsapp-case");
        family.page().navigate("/my/cases/" + opened.file().number());
        family.signsIn(phone);
        family.sees("बायोप्सी की रिपोर्ट");
        family.look("thread");
    }

    /** Without script: the page is asked for again by hand. */
    private void isAskedWhoItIsFor(String base) {
        var stranger = browser.person(base, 360, false);
        stranger.navigate("/demo/whatsapp");
        takes(stranger, "+919876598765");
        stranger.locator("#text").fill("My uncle has cancer, can you help?");
        TheBrowser.press(stranger.locator(".demo-phone-say button"));
        for (var looks = 0; looks < 60 && theirs(stranger).count() == 0; looks++) {
            stranger.waitForTimeout(500);
            stranger.reload();
        }
        assertThat(theirs(stranger).first()).containsText("Consilium");
        new Mirror(browser, base, 360, "en-IN").look(stranger, "4-whatsapp-stranger");
    }

    private static Locator theirs(Page page) {
        return page.locator(".demo-bubble:not(.is-mine)");
    }

    private static Locator bubbles(Page page) {
        return page.locator(".demo-bubble:not(.is-mine)").first();
    }

    private static void takes(Page page, String phone) {
        page.locator("#phone").fill(phone);
        TheBrowser.press(page.locator("form[action='/demo/whatsapp'] button"));
        assertThat(page.locator(".demo-phone")).isVisible();
    }

    private static void sends(Page page, String text, Path file) {
        page.locator("#text").fill(text);
        page.locator("#file").setInputFiles(file);
        page.locator(".demo-phone-say button").click();
        assertThat(page.locator(".demo-bubble.is-mine")).hasCount(1);
    }
}
