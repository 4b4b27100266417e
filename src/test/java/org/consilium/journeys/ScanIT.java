package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.casework.Organ;
import org.consilium.imaging.Studies;
import org.consilium.imaging.dicom.DicomFiles;
import org.consilium.imaging.dicom.MadeDicom;
import org.consilium.imaging.dicom.Tags;
import org.consilium.imaging.dicom.UnreadableDicom;
import org.consilium.kernel.Language;
import org.consilium.records.Documents;
import org.consilium.records.SmallClinic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A scan is opened, windowed, measured, compared and kept, in a real browser. */
@Journey
class ScanIT {
    private static final String STUDY = "1.2.826.0.1.3680043.10.999.1";
    private static final String BEFORE = "1.2.826.0.1.3680043.10.999.2";

    /** A copy of a screen or paper would wait for a person to say what it is. */
    private static final String MR = "1.2.840.10008.5.1.4.1.1.4";

    private static final String PASSWORD = "a long enough password";
    private static final int FILES = 5 + 4 + 1;
    private static final Pattern MILLIMETRES = Pattern.compile("\\d+(\\.\\d+)? mm");

    @LocalServerPort int port;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Documents documents;
    @Autowired Studies studies;

    private SmallClinic clinic;
    private SmallClinic.Around around;
    private String base;

    @Test
    void a_scan_is_opened_windowed_measured_and_kept_for_the_board()
            throws IOException, UnreadableDicom {
        base = "http://localhost:" + port;
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.LUNG);
        staff("scan-desk", Role.ASSISTANT, Capacity.ASSISTANT);
        staff("scan-expert", Role.EXPERT, Capacity.SEAT);
        scansAreFiled();
        try (var browser = TheBrowser.thatDraws()) {
            atTheDesk(browser);
            onTheBoard(browser);
            withoutScript(browser);
            browser.hadNothingToComplainAbout();
        }
        try (var browser = new TheBrowser()) {
            withoutWebGl(browser);
        }
    }

    private void atTheDesk(TheBrowser browser) {
        var desk = signedIn(browser, "scan-desk");
        var page = desk.page();
        page.navigate("/desk/cases/" + around.file().number());
        desk.look("case");
        page.click("a[href$='/imaging/" + STUDY + "']");
        var light = page.locator("[data-view='0'] [data-light]");
        var said = page.locator("[data-view='0'] [data-said]");
        assertThat(said).containsText("Picture 3 of 5");
        assertThat(said).containsText("Window 400, level 40");
        assertThat(light).hasAttribute("data-loaded", "5");
        showsAPicture(light);
        desk.look("opened");

        page.selectOption("[data-window-preset]", "-600,1500");
        assertThat(said).containsText("Window 1500, level -600");
        drag(page, light, 0.4, 0.4, 0.6, 0.5);
        assertThat(said).not().containsText("Window 1500, level -600");

        page.mouse().wheel(0, 120);
        assertThat(said).containsText("Picture 4 of 5");
        light.press("ArrowUp");
        assertThat(said).containsText("Picture 3 of 5");
        page.fill("[data-view='0'] [data-slice]", "1");
        assertThat(said).containsText("Picture 1 of 5");

        page.click("[data-tool=Length]");
        drag(page, light, 0.3, 0.3, 0.7, 0.3);
        assertThat(light.locator("svg text")).containsText(MILLIMETRES);
        desk.look("measured");

        comparesWithBefore(desk, page);
        keeps(desk, page);
    }

    private void comparesWithBefore(Staff desk, Page page) {
        var choice = page.locator("[data-view='1'] [data-series]");
        var light = page.locator("[data-view='1'] [data-light]");
        var said = page.locator("[data-view='1'] [data-said]");
        choice.selectOption(BEFORE + "/" + BEFORE + ".2");
        assertThat(said).containsText("of 4");
        for (var number = 1; number <= 4; number++) {
            page.fill("[data-view='1'] [data-slice]", String.valueOf(number));
            assertThat(said).containsText("Picture " + number + " of 4");
            showsAPicture(light);
        }
        desk.look("beside");
        choice.selectOption(BEFORE + "/" + BEFORE + ".3");
        assertThat(said).containsText("of 3");
        showsAPicture(light);
        choice.selectOption("");
        assertThat(light).isHidden();
    }

    private void keeps(Staff desk, Page page) {
        page.fill("[data-view='0'] [data-slice]", "2");
        page.fill("#kept-note", "Nodule on the right");
        TheBrowser.press(page.locator("form[data-keep] button"));
        assertThat(page.locator("[data-kept]")).hasText("Nodule on the right");
        var said = page.locator("[data-view='0'] [data-said]");
        assertThat(said).containsText("Picture 3 of 5");
        page.click("[data-kept]");
        assertThat(said).containsText("Picture 2 of 5");
        desk.look("kept");
    }

    private void onTheBoard(TheBrowser browser) {
        var expert = signedIn(browser, "scan-expert");
        var page = expert.page();
        page.setViewportSize(390, 844);
        page.navigate("/board/cases/" + around.file().number() + "/imaging/" + STUDY);
        assertThat(page.locator("[data-view='0'] [data-said]")).containsText("Picture 3 of 5");
        showsAPicture(page.locator("[data-view='0'] [data-light]"));
        assertThat(page.locator("[data-kept]")).hasText("Nodule on the right");
        expert.look("on-a-phone");
        page.navigate("/hi/board/cases/" + around.file().number() + "/imaging/" + STUDY);
        assertThat(page.locator("[data-view='0'] [data-said]")).containsText("तस्वीर 3 / 5");
        expert.look("in-hindi");
    }

    private void withoutScript(TheBrowser browser) {
        var page = browser.person(base, 390, false);
        signIn(page, "scan-desk");
        page.navigate("/desk/cases/" + around.file().number() + "/imaging/" + STUDY);
        assertThat(page.locator("main")).containsText("Please allow JavaScript");
        assertThat(page.locator("[data-imaging]")).isHidden();
    }

    /** Slower, but the same pictures. */
    private void withoutWebGl(TheBrowser browser) {
        var page = signedIn(browser, "scan-desk").page();
        page.navigate("/desk/cases/" + around.file().number() + "/imaging/" + STUDY);
        assertThat(page.locator("[data-view='0'] [data-said]")).containsText("Picture 3 of 5");
        showsAPicture(page.locator("[data-view='0'] [data-light]"));
    }

    /** Black and white both, and more than a few greys between. */
    private static void showsAPicture(Locator light) {
        eventually()
                .until(
                        () ->
                                ((Number)
                                                        light.locator("canvas")
                                                                .first()
                                                                .evaluate(
                                                                        """
                                                                        (canvas) => {
                                                                          const pen = canvas.getContext("2d");
                                                                          if (!pen || canvas.width === 0) return 0;
                                                                          const bytes = pen.getImageData(0, 0, canvas.width, canvas.height).data;
                                                                          const seen = new Set();
                                                                          for (let i = 0; i < bytes.length; i += 4) seen.add(bytes[i]);
                                                                          return seen.size;
                                                                        }
                                                                        """))
                                                .intValue()
                                        > 3);
    }

    private static void drag(
            Page page, Locator light, double fromX, double fromY, double toX, double toY) {
        light.scrollIntoViewIfNeeded();
        BoundingBox box = light.boundingBox();
        page.mouse().move(box.x + box.width * fromX, box.y + box.height * fromY);
        page.mouse().down();
        page.mouse()
                .move(
                        box.x + box.width * toX,
                        box.y + box.height * toY,
                        new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    private Staff signedIn(TheBrowser browser, String who) {
        return Staff.signedIn(browser, base, who, who + "@test.example", PASSWORD);
    }

    private static void signIn(Page page, String who) {
        page.navigate("/staff/sign-in");
        page.fill("[name=email]", who + "@test.example");
        page.fill("[name=password]", PASSWORD);
        TheBrowser.press(page.locator("main form button.c-btn").first());
    }

    private void staff(String name, Role role, Capacity as) {
        var hired =
                accounts.hire(
                        new NewStaff(
                                name + "@test.example",
                                PASSWORD,
                                Set.of(role),
                                "Test " + name,
                                Optional.empty(),
                                Language.EN));
        access.admit(around.family(), hired.id(), as, around.file().id());
    }

    private void scansAreFiled() throws IOException, UnreadableDicom {
        for (var number = 1; number <= 5; number++) {
            file(MadeDicom.slice(STUDY, STUDY + ".2", number, 256));
        }
        file(like("MR_small_jp2klossless.dcm", 1));
        file(like("MR_small_jpeg_ls_lossless.dcm", 2));
        file(like("MR_small_RLE.dcm", 3));
        file(like("SC_rgb_jpeg_dcmtk.dcm", 4));
        file(threeFrames());
        eventually()
                .until(
                        () ->
                                studies
                                                .list(
                                                        clinic.may(
                                                                around.expert(),
                                                                Deed.SEE_RECORDS,
                                                                around))
                                                .stream()
                                                .mapToInt(study -> study.files())
                                                .sum()
                                        == FILES);
    }

    private void file(MadeDicom made) {
        var bytes = made.of("MADE-UP^ASHA", "H-77", "19680401", "F").bytes();
        documents.add(
                clinic.may(around.family(), Deed.ADD_RECORDS, around),
                "IM",
                new ByteArrayInputStream(bytes),
                clinic.key());
    }

    /** The compressed picture of a real file, in one of ours. */
    private static MadeDicom like(String name, int number) throws IOException, UnreadableDicom {
        var bytes = DicomFiles.bytes(name);
        var real = DicomFiles.read(bytes);
        var data = real.data();
        var frame = new ByteArrayOutputStream();
        real.frames().write(DicomFiles.source(bytes), 1, frame);
        var made = beside(BEFORE + ".2", number).writtenAs(real.transferSyntax());
        for (var tag :
                List.of(
                        Tags.SAMPLES,
                        Tags.ROWS,
                        Tags.COLUMNS,
                        Tags.BITS_ALLOCATED,
                        0x00280101,
                        0x00280102,
                        Tags.PIXEL_REPRESENTATION)) {
            made.number(tag, data.number(tag).orElseThrow());
        }
        if (data.number(Tags.SAMPLES).orElse(1) == 3) {
            made.number(0x00280006, 0);
        }
        return made.text(Tags.PHOTOMETRIC, "CS", data.text(Tags.PHOTOMETRIC).orElseThrow())
                .pieces(new byte[0], List.of(frame.toByteArray()));
    }

    private static MadeDicom threeFrames() {
        var pixels = new byte[3 * 64 * 64];
        for (var i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 251);
        }
        return beside(BEFORE + ".3", 1)
                .text(Tags.FRAMES, "IS", "3")
                .text(Tags.PHOTOMETRIC, "CS", "MONOCHROME2")
                .number(Tags.SAMPLES, 1)
                .number(Tags.ROWS, 64)
                .number(Tags.COLUMNS, 64)
                .number(Tags.BITS_ALLOCATED, 8)
                .number(0x00280101, 8)
                .number(0x00280102, 7)
                .number(Tags.PIXEL_REPRESENTATION, 0)
                .bytes(Tags.PIXELS, "OB", pixels);
    }

    private static MadeDicom beside(String series, int number) {
        return MadeDicom.file()
                .text(Tags.SOP_CLASS, "UI", MR)
                .text(Tags.SOP_INSTANCE, "UI", series + "." + number)
                .text(Tags.STUDY_UID, "UI", BEFORE)
                .text(Tags.SERIES_UID, "UI", series)
                .text(Tags.SERIES_NUMBER, "IS", series.substring(series.length() - 1))
                .text(Tags.INSTANCE_NUMBER, "IS", String.valueOf(number))
                .text(Tags.STUDY_DATE, "DA", "20260301")
                .text(Tags.STUDY_DESCRIPTION, "LO", "Before treatment")
                .text(Tags.MODALITY, "CS", "MR");
    }
}
