package org.consilium.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.consilium.records.MadeFiles;
import org.consilium.testing.TheProgram;
import org.consilium.testing.Visitor;
import org.springframework.util.FileSystemUtils;

/**
 * Says how long a person needs to verify what was read on a hundred pages: the packaged program and
 * a browser are driven with keys alone, their time is taken by the clock, and the person's is added
 * from models of how people work. Nobody was watched.
 */
final class Verifying {
    private static final Path JAR = Path.of("target/consilium.jar").toAbsolutePath();
    private static final Path DATA = Path.of("target/verifying-data").toAbsolutePath();
    private static final Path CHROMIUM =
            Path.of(System.getProperty("consilium.chromium", "/usr/bin/chromium"));
    private static final Pattern CASE = Pattern.compile("/desk/cases/(\\d{9})\\b");
    private static final Pattern LEFT = Pattern.compile("(\\d+) pages? left to verify");
    private static final int FILES = 10;
    private static final int PAGES = 10;
    private static final Duration READING = Duration.ofMinutes(5);

    /**
     * In seconds: to turn to a page, and to press a key (Card, Moran and Newell, The
     * Keystroke-Level Model, 1980).
     */
    private static final double THINK = 1.35;

    private static final double KEY = 0.28;

    /**
     * To look at a value, at its place on the page, and to compare (Model Human Processor, 1983).
     */
    private static final double COMPARE = 2 * 0.23 + 0.1;

    private Verifying() {}

    public static void main(String[] arguments) throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        try (var program =
                        TheProgram.started(
                                JAR,
                                DATA,
                                Map.of(
                                        "CONSILIUM_MODE",
                                        "demo",
                                        "CONSILIUM_DEMO_PEOPLE",
                                        "1",
                                        TheProgram.JAVA_OPTIONS,
                                        "-Xmx1g"));
                var playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var desk = "/desk/cases/" + caseOf(program);
            var page = signedIn(playwright, program.base());
            measure(page, program.base() + desk + "/verification");
        }
    }

    private static String caseOf(TheProgram program) throws InterruptedException {
        var assistant = new Visitor(program.base());
        assistant.signInAsStaff("assistant@demo.example", "consilium-demo");
        var found = CASE.matcher(assistant.page("/desk"));
        if (!found.find()) {
            throw new IllegalStateException("the demo has no case");
        }
        var desk = "/desk/cases/" + found.group(1);
        assistant.page(desk);
        for (var file = 0; file < FILES; file++) {
            assistant.upload(
                    desk + "/records",
                    UUID.randomUUID().toString(),
                    "file-" + file + ".pdf",
                    MadeFiles.pdf(pages(file)));
        }
        var until = System.nanoTime() + READING.toNanos();
        while (left(assistant, desk) < FILES * PAGES) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the pages were not read in time");
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
        return found.group(1);
    }

    /** It leads to the first page that waits, or back to the case. */
    private static int left(Visitor assistant, String desk) {
        var next =
                assistant
                        .get(desk + "/verification", Map.of())
                        .headers()
                        .firstValue("Location")
                        .map(address -> address.replaceFirst("^https?://[^/]+", ""))
                        .filter(address -> address.contains("/verification/"));
        return next.map(address -> left(assistant.page(address))).orElse(0);
    }

    private static int left(String html) {
        var left = LEFT.matcher(html);
        return left.find() ? Integer.parseInt(left.group(1)) : 0;
    }

    /** Reports of ten pages with six results each. */
    private static String[] pages(int file) {
        var pages = new String[PAGES];
        for (var page = 0; page < PAGES; page++) {
            pages[page] =
                    """
                    Sagar Diagnostics
                    Lab No : 77%02d      Collected on : %02d/%02d/2025      Page %d of %d
                    BIOCHEMISTRY
                    Test                Result   Unit     Range
                    Creatinine           0.%d     mg/dL    0.6 - 1.1
                    Potassium            4.%d     mmol/L   3.5 - 5.1
                    Serum Sodium         13%d     mmol/L   135 - 145
                    Haemoglobin          11.%d    g/dL     12.0 - 15.0
                    Albumin              3.%d     g/dL     3.5 - 5.2
                    Serum Calcium        9.%d     mg/dL    8.6 - 10.2
                    """
                            .formatted(
                                    file, file + 1, page + 1, page + 1, PAGES, page, page, page,
                                    page, page, page);
        }
        return pages;
    }

    private static Page signedIn(Playwright playwright, String base) {
        var page =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(base)
                                        .setViewportSize(1280, 900)
                                        .setLocale("en-IN"))
                        .newPage();
        page.navigate("/staff/sign-in");
        page.fill("[name=email]", "assistant@demo.example");
        page.fill("[name=password]", "consilium-demo");
        page.locator("main form button.c-btn").first().click();
        page.waitForURL("**/desk**");
        return page;
    }

    private static void measure(Page page, String address) {
        page.navigate(address);
        var open = ".c-find:not(.is-verified, .is-rejected)";
        var first = left(page.content());
        var findings = 0;
        var keys = 0;
        var begun = System.nanoTime();
        while (page.locator(open).count() > 0) {
            var before = page.locator("#verify").innerText();
            var key = "y";
            if (page.locator("#verify button[data-key=s]:not(.is-second)").count() > 0) {
                key = "s";
            } else if (page.locator("#verify [data-key=a]").count() > 0) {
                key = "a";
            }
            findings += key.equals("s") ? 0 : key.equals("a") ? page.locator(open).count() : 1;
            page.keyboard().press(key);
            keys++;
            page.waitForCondition(
                    () ->
                            page.locator("#verify").count() > 0
                                    && !page.locator("#verify").innerText().equals(before));
            page.waitForCondition(() -> page.locator(".htmx-request, .htmx-settling").count() == 0);
        }
        var machine = (System.nanoTime() - begun) / 1e9;
        var person = first * THINK + findings * COMPARE + keys * KEY;
        System.out.printf(
                "%d pages, %d findings, %d keys%n"
                        + "  program and browser, by the clock: %.0f s, %.2f s a key%n"
                        + "  person, by the models (%.2f s to turn to a page, %.2f s to compare a"
                        + " value with its place, %.2f s a key): %.0f s%n"
                        + "  together: %.1f minutes for 100 pages%n",
                first,
                findings,
                keys,
                machine,
                machine / Math.max(1, keys),
                THINK,
                COMPARE,
                KEY,
                person,
                (machine + person) / 60 * 100 / Math.max(1, first));
    }
}
