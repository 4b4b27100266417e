package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.awt.Color;
import java.awt.Font;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.consilium.testing.TheProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A family sends a large file over a bad line, and photos of the pages of a report. */
class ResumableUploadIT {
    private static final Path JAR = Path.of("target/consilium.jar").toAbsolutePath();
    private static final Path DATA = Path.of("target/upload-data").toAbsolutePath();
    private static final String HAVE = "section:has(#h-have)";
    private static final int LARGE = 48 << 20;
    private static final int BYTES_A_SECOND = 8 << 20;
    private static final List<Color> PATCHES = List.of(Color.RED, Color.GREEN, Color.BLUE);
    private static final double WAIT = Duration.ofMinutes(1).toMillis();

    @TempDir Path device;

    @Test
    void a_large_file_arrives_over_a_cut_line_a_closed_browser_and_a_killed_program()
            throws Exception {
        assumeTrue(Files.exists(JAR), "there is no " + JAR + ": run mvn package first");
        FileSystemUtils.deleteRecursively(DATA);
        try (var first = TheProgram.started(JAR, DATA);
                var browser = new TheBrowser()) {
            var family = new Family(browser, browser.person(first.base(), 360, true), "5-upload");
            var records = signsIn(family) + "/records";
            var file = large();
            var page = family.page();
            page.navigate(records);
            family.look("form");
            var line = slow(page);
            page.locator("#file-any").setInputFiles(file);
            awaitShare(page, 0.2);

            network(line, true);
            assertThat(page.locator(".c-upload")).containsText("No network", patiently());
            family.look("no-network");
            network(line, false);
            awaitShare(page, 0.4);

            // The browser is closed; another day, the same file is chosen again.
            var again = page.context().newPage();
            page.close();
            again.navigate(records);
            var there = share(again.locator("main"));
            assertThat(there).isBetween(30, 99);
            browser.look(again, "5-upload-open");
            slow(again);
            again.locator("#file-any").setInputFiles(file);
            awaitShare(again, there / 100.0 + 0.05);

            first.kill();
            assertThat(again.locator(".c-upload")).containsText("No network", patiently());
            try (var second = first.again()) {
                assertThat(again.locator(HAVE)).containsText("large.pdf", patiently());
                assertThat(again.locator("#h-open")).hasCount(0);
                assertThat(sha256(original(again, "large.pdf")))
                        .isEqualTo(sha256(Files.readAllBytes(file)));
                sendsPhotos(new Family(browser, again, "5-photos"), records, second.base());
            }
            browser.hadNothingToComplainAbout();
        }
    }

    private void sendsPhotos(Family family, String records, String base) throws IOException {
        var page = family.page();
        page.navigate(records);
        page.locator("#file-any")
                .setInputFiles(
                        new Path[] {
                            photo("second.jpg", 2, false),
                            photo("first.jpg", 1, false),
                            photo("blurred.jpg", 3, true)
                        });
        var step = page.locator(".c-photos");
        assertThat(step.locator("li")).hasCount(3);
        assertThat(step.locator("[data-blur]:visible")).hasCount(1);
        assertThat(step.locator("li").nth(2)).containsText("looks blurred");
        assertThat(step.locator("canvas")).hasCount(3);
        family.look("step");

        step.locator("[data-earlier]").nth(1).press("Enter");
        assertThat(step.locator("li").first()).containsText("first.jpg");
        step.locator("input[data-retake]").last().setInputFiles(photo("third.jpg", 3, false));
        assertThat(step.locator("[data-blur]:visible")).hasCount(0);
        assertThat(step.locator("li").nth(2)).containsText("third.jpg");
        family.look("ordered");
        TheBrowser.press(step.locator("[data-one]"));

        assertThat(page.locator(HAVE)).containsText("first 1-3.zip", patiently());
        page.locator(HAVE + " a", new Page.LocatorOptions().setHasText("first 1-3")).click();
        var viewer = page.url();
        page.waitForCondition(
                () -> page.request().get(viewer + "/pages/3").status() == 200,
                new Page.WaitForConditionOptions().setTimeout(WAIT));
        page.reload();
        family.look("report");
        for (var number = 1; number <= 3; number++) {
            var bytes = page.request().get(viewer + "/pages/" + number).body();
            assertThat(pageIn(bytes)).isEqualTo(number);
        }
        page.navigate(base + "/hi" + URI.create(records).getPath());
        page.locator("#file-any")
                .setInputFiles(new Path[] {photo("a.jpg", 1, false), photo("b.jpg", 2, true)});
        assertThat(page.locator(".c-photos [data-blur]:visible")).hasCount(1);
        family.look("hindi");
        page.navigate(base + "/en" + URI.create(records).getPath());
        page.locator("input[capture]").first().setInputFiles(photo("taken.jpg", 1, false));
        assertThat(page.locator(".c-photos li")).hasCount(1);
        page.locator("[data-none]").click();
        assertThat(page.locator(".c-photos")).hasCount(0);
        TheBrowser.press(page.locator("form[action='/sign-out'] button"));
        assertThat(
                        page.evaluate(
                                "() => Object.keys(localStorage).filter(k => k.startsWith('upload'))"))
                .isEqualTo(List.of());
    }

    /** With the first family of the demo; its case page. */
    private static String signsIn(Family family) {
        var page = family.page();
        page.navigate("/demo");
        var row = page.locator("tr:has(code):has(.c-number)").first();
        var contact = row.locator("code").textContent().strip();
        var number = row.locator(".c-number").textContent().replaceAll("\\D", "");
        family.signsIn(contact);
        return "/my/cases/" + number;
    }

    private static CDPSession slow(Page page) {
        var line = page.context().newCDPSession(page);
        line.send("Network.enable");
        network(line, false);
        return line;
    }

    private static void network(CDPSession line, boolean cut) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", cut);
        conditions.addProperty("latency", 20);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    private static void awaitShare(Page page, double share) {
        page.waitForFunction(
                "share => [...document.querySelectorAll('form[data-upload] progress')].some(one => one.value >= share)",
                share,
                new Page.WaitForFunctionOptions().setTimeout(WAIT));
    }

    private static int share(Locator main) {
        var found = Pattern.compile("(\\d+) % is here").matcher(main.textContent());
        assertThat(found.find()).as(main.textContent()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static byte[] original(Page page, String name) {
        var link = page.locator(HAVE + " a", new Page.LocatorOptions().setHasText(name)).first();
        return page.request().get(link.getAttribute("href") + "/original").body();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(WAIT);
    }

    /** A report with a picture in it that cannot be packed. */
    private Path large() throws IOException {
        var picture = new byte[LARGE];
        new Random(5).nextBytes(picture);
        var file = device.resolve("large.pdf");
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(
                            COSName.getPDFName("Extra"),
                            new PDStream(pdf, new ByteArrayInputStream(picture)));
            pdf.save(file.toFile());
        }
        return file;
    }

    /** Lines on paper, with a patch that says which page it is. */
    private Path photo(String name, int number, boolean blurred) throws IOException {
        var photo = new BufferedImage(1500, 2000, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setColor(new Color(120, 90, 60));
        pen.fillRect(0, 0, 1500, 2000);
        pen.setColor(new Color(215, 212, 205));
        pen.fillRect(90, 90, 1320, 1820);
        pen.setColor(PATCHES.get(number - 1));
        pen.fillRect(120, 120, 300, 200);
        pen.setColor(new Color(40, 40, 45));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
        for (var y = 400; y < 1850; y += 52) {
            pen.drawString(
                    "Histopathology of somebody made up, block A" + y + ", page " + number, 140, y);
        }
        if (blurred) {
            var soft = photo.getScaledInstance(100, -1, Image.SCALE_AREA_AVERAGING);
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(soft, 0, 0, 1500, 2000, null);
        }
        pen.dispose();
        var file = device.resolve(name);
        ImageIO.write(photo, "jpeg", file.toFile());
        return file;
    }

    private static int pageIn(byte[] jpeg) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        var seen =
                new Color(
                        picture.getRGB(
                                picture.getWidth() * 250 / 1500, picture.getHeight() * 220 / 2000));
        var most = Math.max(seen.getRed(), Math.max(seen.getGreen(), seen.getBlue()));
        return most == seen.getRed() ? 1 : most == seen.getGreen() ? 2 : 3;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
