package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.board.Declaration;
import org.consilium.board.Expert;
import org.consilium.board.Experts;
import org.consilium.board.Panels;
import org.consilium.board.SeatRole;
import org.consilium.casework.Organ;
import org.consilium.evidence.Evidence;
import org.consilium.findings.Block;
import org.consilium.findings.Fact;
import org.consilium.findings.Summaries;
import org.consilium.kernel.Language;
import org.consilium.records.Documents;
import org.consilium.records.MadeFiles;
import org.consilium.records.SmallClinic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A shoebox of papers, as a family sends it, becomes a checked file with a signed summary: a
 * bundle, tilted photos, a page of somebody else, two reports that differ.
 */
@Journey
class ShoeboxIT {
    private static final String PASSWORD = "a long enough password";
    private static final String SCAN =
            """
            Vindhya Imaging Centre
            Patient Name : Asha Made-Up      Age / Sex : 57 Y / F
            Study date : 02/10/2025          Study No : CT-4471
            CT SCAN OF THE CHEST WITH CONTRAST
            FINDINGS
            A mass of 24 x 18 mm is seen in the right breast.
            No pleural effusion. Mediastinal lymph nodes are not enlarged.
            IMPRESSION
            Mass in the right breast. No metastasis in the lungs.
            *** End of report ***
            """;
    private static final String BIOPSY =
            """
            Narmada Cancer Hospital
            HISTOPATHOLOGY REPORT
            Patient Name : Asha Made-Up      Age / Sex : 57 Y / F
            Biopsy No : H-2291/25            Reported on : 12/10/2025
            Specimen : core biopsy, right breast
            DIAGNOSIS
            Invasive ductal carcinoma, grade 2, right breast
            *** End of report ***
            """;
    private static final String OF_ANOTHER =
            """
            Sagar Diagnostics
            Patient Name : Gopal Someone     Age / Sex : 44 Y / M
            Lab No : 88123                   Collected on : 05/10/2025
            COMPLETE BLOOD COUNT
            Haemoglobin        14.1   g/dL        13.0 - 17.0
            Platelet Count      2.4   lakh/cumm    1.5 - 4.1
            *** End of report ***
            """;
    private static final String STAINS =
            """
            Narmada Cancer Hospital
            IMMUNOHISTOCHEMISTRY REPORT
            Patient Name : Asha Made-Up      Age / Sex : 57 Y / F
            IHC No : %s                      Reported on : %s/10/2025
            Specimen : core biopsy, right breast
            ER : %s
            PR : Positive (70%%)
            HER2 : Negative (1+)
            """;
    private static final String BLOOD =
            """
            Sagar Diagnostics
            Patient Name : Asha Made-Up
            Age / Sex : 57 Y / F     Page %d of 2
            Lab No : 88950    Collected on : 09/10/2025
            %s
            """;

    @LocalServerPort int port;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Documents documents;
    @Autowired Evidence evidence;
    @Autowired Summaries summaries;
    @Autowired Experts experts;
    @Autowired Panels panels;

    private SmallClinic clinic;
    private SmallClinic.Around around;
    private String desk;

    @Test
    void a_shoebox_becomes_a_signed_summary() {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
        desk = "/desk/cases/" + around.file().number();
        access.admit(
                around.family(),
                hired("box-desk", Role.ASSISTANT).id(),
                Capacity.ASSISTANT,
                around.file().id());
        var doctor = hired("box-doctor", Role.EXPERT);
        send();
        try (var browser = new TheBrowser()) {
            var assistant = signedIn(browser, "box-desk");
            saysWhoseTheStrangeIs(assistant);
            verifies(assistant);
            settlesWhatDiffers(assistant);
            looksBack(assistant);
            writesTheSummary(assistant);
            seats(doctor.asActor());
            signs(signedIn(browser, "box-doctor"));
            browser.hadNothingToComplainAbout();
        }
    }

    private void send() {
        file("all.pdf", MadeFiles.pdf(SCAN, BIOPSY, OF_ANOTHER));
        file("ihc.pdf", MadeFiles.pdf(STAINS.formatted("I-77", "14", "Positive (90%)")));
        file("ihc2.pdf", MadeFiles.pdf(STAINS.formatted("I-93", "20", "Negative")));
        file(
                "first.jpg",
                MadeFiles.photoOf(
                        BLOOD.formatted(
                                1,
                                """
                                Haemoglobin         11.2   g/dL        12.0 - 15.0
                                Platelet Count       2.4   lakh/cumm    1.5 - 4.1
                                Continued on page 2"""),
                        -3));
        file(
                "second.jpg",
                MadeFiles.photoOf(
                        BLOOD.formatted(
                                2,
                                """
                                Creatinine           0.8   mg/dL        0.6 - 1.1
                                Urea                  21   mg/dL         15 - 40
                                *** End of report ***"""),
                        2));
        eventually()
                .until(
                        () -> {
                            var sort = clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
                            return evidence.progress(sort).isDone()
                                    && evidence.progress(sort).read() == 6;
                        });
    }

    private void saysWhoseTheStrangeIs(Staff assistant) {
        var page = assistant.page();
        assistant.opens(desk, "case");
        page.click("a[href*='/verification/']:has-text('another person')");
        assertThat(page.locator("main")).containsText("somebody else");
        assistant.look("stranger");
        page.fill("#reason", "The neighbour’s, says the daughter on the phone");
        TheBrowser.press(page.locator("button[name=ours][value=false]"));
        assertThat(page.locator("main")).containsText("about somebody else");
    }

    /** With the keyboard alone: all that is sure at once, what is left one by one. */
    private void verifies(Staff assistant) {
        var page = assistant.page();
        page.navigate(desk + "/verification");
        assistant.look("verify");
        dark(assistant, "verify-dark");
        page.setViewportSize(360, 740);
        assistant.look("verify-phone");
        page.setViewportSize(1280, 900);
        page.navigate(desk.replace("/desk", "/hi/desk") + "/verification");
        assistant.look("verify-in-hindi");
        page.navigate(desk.replace("/desk", "/en/desk") + "/verification");
        var unsorted = page.locator("#verify button[data-key=s]:not(.is-second)");
        var left = page.locator("#verify .c-find:not(.is-verified, .is-rejected)");
        for (var pressed = 0; pressed < 60 && left.count() > 0; pressed++) {
            if (unsorted.count() > 0) {
                TheBrowser.anotherPage(page, () -> page.keyboard().press("s"));
                continue;
            }
            var before = page.locator("#verify").innerText();
            page.keyboard().press(page.locator("[data-key=a]").count() > 0 ? "a" : "y");
            page.waitForCondition(() -> !page.locator("#verify").innerText().equals(before));
            assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).hasCount(0);
        }
        assertThat(page.locator("main")).containsText("All pages verified");
        assistant.look("verified");
    }

    private void settlesWhatDiffers(Staff assistant) {
        var page = assistant.page();
        assistant.opens(desk + "/checks", "differs");
        dark(assistant, "differs-dark");
        var differs = page.locator(".c-differ.is-high").first();
        assertThat(differs).containsText("Receptors differ");
        differs.locator("input[value=ONE]").check();
        differs.locator("input[name=reason]")
                .fill("The pathologist confirmed the first by phone, the block was mixed up");
        TheBrowser.press(differs.locator("form button"));
        assertThat(page.locator(".c-differ.is-settled").first()).containsText("The first holds");
    }

    private void looksBack(Staff assistant) {
        var page = assistant.page();
        assistant.opens(desk + "/course", "course");
        assertThat(page.locator("main")).containsText("Platelet");
        dark(assistant, "course-dark");
        page.navigate(desk + "/search");
        page.fill("input[name=q]", "ductal carcinoma");
        page.keyboard().press("Enter");
        assertThat(page.locator("main mark").first()).isVisible();
        assistant.look("search");
        assertThat(page.url()).doesNotContain("ductal");
    }

    private void writesTheSummary(Staff assistant) {
        var page = assistant.page();
        assistant.opens(desk + "/summary", "summary");
        assertThat(page.locator("main")).containsText("nvasive ductal carcinoma");
        assertThat(page.locator("main"))
                .containsText("ER negative here, but positive in the report of 14 Oct 2025 holds");
        dark(assistant, "summary-dark");
        page.fill("#question", "Operate now, or medicine first?");
        page.selectOption("#ecog", "1");
        page.fill("#illnesses", "none");
        if (page.locator("#reason").count() > 0) {
            page.fill("#reason", "The hospital has no more reports");
        }
        TheBrowser.press(page.locator("button[value=forward]"));
        var sent =
                summaries
                        .forwarded(clinic.may(around.assistant(), Deed.SEE_SUMMARY, around))
                        .orElseThrow();
        assertThat(sent.facts())
                .filteredOn(fact -> fact.block() == Block.PATHOLOGY)
                .isNotEmpty()
                .extracting(Fact::source)
                .allMatch(Fact.OnPage.class::isInstance);
    }

    private void signs(Staff doctor) {
        var page = doctor.page();
        var board = "/board/cases/" + around.file().number();
        doctor.opens(board, "unsigned");
        assertThat(page.locator("main")).containsText("not yet signed by a doctor");
        assertThat(page.locator("main")).containsText("ER: positive");
        assertThat(page.locator("main")).not().containsText("ER: negative");
        doctor.submit("/summary/signature");
        page.navigate(board);
        assertThat(page.locator("main")).containsText("Signed by");
        doctor.look("signed");
        dark(doctor, "signed-dark");
        page.setViewportSize(360, 740);
        doctor.look("signed-phone");
    }

    private static void dark(Staff who, String what) {
        var page = who.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        who.look(what);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void file(String name, byte[] bytes) {
        documents.add(
                clinic.may(around.family(), Deed.ADD_RECORDS, around),
                name,
                new ByteArrayInputStream(bytes),
                clinic.key());
    }

    private Staff signedIn(TheBrowser browser, String who) {
        return Staff.signedIn(
                browser, "http://localhost:" + port, who, who + "@test.example", PASSWORD);
    }

    /** A doctor whose registration was checked takes a seat, without a conflict. */
    private void seats(Actor doctor) {
        experts.put(
                Actor.system("test"),
                new Expert(
                        doctor.account(),
                        "Dr. Box",
                        "EX-BOX",
                        LocalDate.of(2099, 12, 31),
                        SeatRole.MEDICAL_ONCOLOGIST,
                        Set.of(Organ.BREAST),
                        Set.of("en"),
                        "Example Hospital",
                        false));
        eventually()
                .until(() -> access.may(around.assistant(), Deed.SEAT_PANEL, around.file().id()));
        panels.offer(
                clinic.may(around.assistant(), Deed.SEAT_PANEL, around),
                doctor.account(),
                clinic.key());
        panels.accept(
                clinic.may(doctor, Deed.ANSWER_OFFER, around),
                Declaration.noConflict(),
                clinic.key());
    }

    private Account hired(String name, Role role) {
        return accounts.hire(
                new NewStaff(
                        name + "@test.example",
                        PASSWORD,
                        Set.of(role),
                        "Test " + name,
                        Optional.empty(),
                        Language.EN));
    }
}
