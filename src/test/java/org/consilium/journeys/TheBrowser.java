package org.consilium.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Debian's Chromium, and what every journey looks at on every page: no violation of WCAG 2.2 AA, no
 * sideways scroll, no error of the script or of the content security policy. Remembers every
 * address that was asked for.
 */
final class TheBrowser implements AutoCloseable {
    private static final Path CHROMIUM =
            Path.of(System.getProperty("consilium.chromium", "/usr/bin/chromium"));
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** In milliseconds; a crowded machine is slow, not wrong. */
    private static final int PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser chromium;
    private final Set<String> addresses = new ConcurrentSkipListSet<>();
    private final Set<String> complaints = new ConcurrentSkipListSet<>();

    TheBrowser() {
        this(List.of("--disable-gpu"));
    }

    /** With WebGL, drawn without a graphics card. */
    static TheBrowser thatDraws() {
        return new TheBrowser(List.of("--use-angle=swiftshader", "--enable-unsafe-swiftshader"));
    }

    private TheBrowser(List<String> drawing) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
        arguments.addAll(drawing);
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(arguments));
    }

    /** Somebody with a device of their own. */
    Page person(String baseUrl, int width, boolean script) {
        return person(baseUrl, width, script, "en-IN");
    }

    Page person(String baseUrl, int width, boolean script, String locale) {
        BrowserContext device =
                chromium.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(baseUrl)
                                .setViewportSize(width, width < 700 ? 740 : 900)
                                .setJavaScriptEnabled(script)
                                .setLocale(locale)
                                .setAcceptDownloads(true));
        device.setDefaultTimeout(PATIENCE);
        var page = device.newPage();
        page.onRequest(request -> addresses.add(request.url()));
        page.onPageError(error -> complain(page.url() + ": " + error));
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")
                            && message.text().contains("Content Security Policy")) {
                        complain(page.url() + ": " + message.text());
                    }
                });
        return page;
    }

    /** Presses what leads to another page, and waits for that one. */
    static void press(Locator button) {
        anotherPage(button.page(), button::click);
    }

    /** Waits until the page that this leads to is there, be it the same one anew. */
    static void anotherPage(Page page, Runnable does) {
        var came = new AtomicBoolean();
        Consumer<Frame> hears =
                frame -> {
                    if (frame.equals(page.mainFrame())) {
                        came.set(true);
                    }
                };
        page.onFrameNavigated(hears);
        try {
            does.run();
            page.waitForCondition(came::get);
        } finally {
            page.offFrameNavigated(hears);
        }
        page.waitForLoadState();
    }

    /** Looks at the page as it stands, keeps a picture of it, and complains. */
    void look(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
        for (var violation : violations(page)) {
            complain(name + " " + page.url() + ": axe " + violation);
        }
        var sideways =
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) sideways).intValue() > 1) {
            complain(name + " " + page.url() + ": scrolls sideways by " + sideways);
        }
    }

    /** In the page itself: the library's own way opens another page for each look. */
    private static List<?> violations(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<?>)
                page.evaluate(
                        """
                        async tags => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']})).violations
                            .flatMap(one => one.nodes.map(node => one.id + ' ' + node.html))
                        """,
                        TAGS);
    }

    private void complain(String what) {
        if (complaints.add(what)) {
            System.out.println("journey: " + what);
        }
    }

    Set<String> addresses() {
        return addresses;
    }

    void hadNothingToComplainAbout() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
