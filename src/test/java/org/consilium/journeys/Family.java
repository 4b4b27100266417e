package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Somebody of the family, or the treating doctor, at the website. */
final class Family {
    private final BiConsumer<Page, String> eyes;
    private final Page page;
    private final String pictures;

    Family(TheBrowser browser, Page page, String pictures) {
        this(browser::look, page, pictures);
    }

    Family(BiConsumer<Page, String> eyes, Page page, String pictures) {
        this.eyes = eyes;
        this.page = page;
        this.pictures = pictures;
    }

    Page page() {
        return page;
    }

    void look(String what) {
        eyes.accept(page, pictures + "-" + what);
    }

    /** Opens the page and looks at it. */
    void visits(String address, String what) {
        page.navigate(address);
        look(what);
    }

    void beginsAs(String who) {
        page.navigate("/register");
        look("register");
        page.check("input[name=who][value=" + who + "]");
        goOn();
    }

    void fill(String name, String value) {
        page.fill("[name='" + name + "']", value);
    }

    void choose(String name, String value) {
        page.check("input[name='" + name + "'][value='" + value + "']");
    }

    void select(String name, String value) {
        page.selectOption("select[name='" + name + "']", value);
    }

    /** A wish: opens its lines, as a person does, and says how strong and why. */
    void wishes(String kind, String strength, String reason) {
        var lines =
                page.locator("details")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(page.locator("[name='wish-" + kind + "']")));
        lines.locator("summary").click();
        select("wish-" + kind, strength);
        fill("reason-" + kind, reason);
    }

    /** Presses the one button of the step. */
    void goOn() {
        TheBrowser.press(page.locator("main form button.c-btn.is-wide").last());
    }

    void typesTheCode() {
        var code = page.locator("#demo-code").textContent().strip();
        fill("code", code);
        look("code");
        goOn();
    }

    /** The number that the last page of registration shows. */
    String caseNumber() {
        var shown = page.locator("#case-number");
        shown.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return shown.textContent().strip();
    }

    void signsIn(String contact) {
        page.navigate("/sign-in");
        look("sign-in");
        fill("contact", contact);
        goOn();
        typesTheCode();
    }

    void says(String text) {
        page.locator("textarea[name=text]").first().fill(text);
        page.locator("form.c-say button").first().click();
        assertThat(page.locator(".c-thread")).containsText(text);
    }

    void sees(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    /**
     * The script sends each file by itself and shows the list when all have gone; of several photos
     * it asks first whether they are one report.
     */
    void uploads(Path... files) {
        var photos =
                Stream.of(files).filter(file -> file.toString().matches(".*(jpg|png)")).count();
        TheBrowser.anotherPage(
                page,
                () -> {
                    page.locator("#file-any").setInputFiles(files);
                    if (photos > 1) {
                        page.locator(".c-photos [data-each]").click();
                    }
                });
    }

    /** One of the files is not taken: the page says which and why, and stays. */
    void uploadsWhatIsRefused(Path... files) {
        page.locator("#file-any").setInputFiles(files);
        assertThat(page.locator(".c-upload .is-late"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    /** The same without script: one form, one button. */
    void uploadsWithoutScript(Path... files) {
        page.locator("#file-any").setInputFiles(files);
        TheBrowser.press(page.locator("form[data-upload] button").last());
    }
}
