package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.consilium.testing.Eventually.eventually;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.casework.Organ;
import org.consilium.kernel.Language;
import org.consilium.records.Documents;
import org.consilium.records.MadeFiles;
import org.consilium.records.Reading;
import org.consilium.records.SmallClinic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk takes a bundle apart, joins photos, and puts both back. */
@Journey
class ArrangingIT {
    private static final String WHO = "arranging-desk";
    private static final String PASSWORD = "a long enough password";

    @LocalServerPort int port;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Documents documents;

    private SmallClinic clinic;
    private SmallClinic.Around around;
    private String base;

    @Test
    void a_bundle_is_split_photos_are_joined_and_both_are_put_back() {
        base = "http://localhost:" + port;
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
        var hired =
                accounts.hire(
                        new NewStaff(
                                WHO + "@test.example",
                                PASSWORD,
                                Set.of(Role.ASSISTANT),
                                "Meena Made-Up",
                                Optional.empty(),
                                Language.EN));
        access.admit(around.family(), hired.id(), Capacity.ASSISTANT, around.file().id());
        try (var browser = new TheBrowser()) {
            splits(browser);
            joinsAndUndoes(browser);
            browser.hadNothingToComplainAbout();
        }
    }

    private void splits(TheBrowser browser) {
        file("from the hospital.pdf", MadeFiles.pdf("Biopsy", "Grade 2", "Blood", "Letter"));
        var page = signedIn(browser, 360, true);
        page.navigate(records());
        page.locator("a.c-doc").click();
        page.locator("summary", hasText("These are several reports")).click();
        page.locator("[name=begins]").nth(1).check();
        browser.look(page, "arranging-split-360");
        TheBrowser.press(page.locator("form[action$='/parts'] button"));
        assertThat(page.locator("a.c-doc")).hasCount(2);
        browser.look(page, "arranging-list-360");
        page.navigate("/hi" + records());
        page.locator("a.c-doc").first().click();
        browser.look(page, "arranging-part-360");
    }

    private void joinsAndUndoes(TheBrowser browser) {
        for (var color : List.of(Color.RED, Color.GREEN)) {
            file("photo.jpg", MadeFiles.jpeg(color));
        }
        var page = signedIn(browser, 1280, true);
        page.navigate(records());
        page.locator("summary", hasText("Several documents are pages of one report")).click();
        page.locator("label.c-doc", hasText("photo.jpg")).locator("input").first().check();
        page.locator("label.c-doc", hasText("photo.jpg")).locator("input").nth(1).check();
        browser.look(page, "arranging-join-1280");
        TheBrowser.press(page.locator("form[action$='/joined'] button"));
        assertThat(page.locator(".c-notice")).containsText("The pages stand together");
        browser.look(page, "arranging-joined-1280");
        page.navigate(records());
        browser.look(page, "arranging-list-1280");
        for (var left = 1; left >= 0; left--) {
            TheBrowser.press(page.locator("form[action$='/undoing'] button").first());
            assertThat(page.locator("form[action$='/undoing']")).hasCount(left);
        }
        assertThat(page.locator("a.c-doc")).hasCount(3);
        browser.look(page, "arranging-undone-1280");
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page signedIn(TheBrowser browser, int width, boolean script) {
        var page = browser.person(base, width, script);
        page.navigate("/staff/sign-in");
        page.fill("[name=email]", WHO + "@test.example");
        page.fill("[name=password]", PASSWORD);
        TheBrowser.press(page.locator("main form button.c-btn").first());
        return page;
    }

    private String records() {
        return "/desk/cases/" + around.file().number() + "/records";
    }

    private void file(String name, byte[] bytes) {
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        documents.add(add, name, new ByteArrayInputStream(bytes), clinic.key());
        var see = clinic.may(around.family(), Deed.SEE_RECORDS, around);
        eventually()
                .until(
                        () ->
                                documents.list(see).stream()
                                        .noneMatch(one -> one.reading() == Reading.MAKING));
    }
}
