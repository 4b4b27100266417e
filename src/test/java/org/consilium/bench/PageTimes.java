package org.consilium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.consilium.testing.Visitor;

/**
 * Says how long the main pages take and how much the first visit weighs, over a running demo: start
 * it, then run this with its address. It judges nothing.
 */
public final class PageTimes {
    private static final int WARM_UP = 15;
    private static final int ASKED = 50;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_KB = 1024;
    private static final Map<String, String> ZIPPED = Map.of("Accept-Encoding", "gzip");
    private static final Pattern ASSET =
            Pattern.compile("<(?:script|link)[^>]*(?:src|href)=\"(/[^\"]*\\.(?:js|css))\"");
    private static final Pattern MOBILE = Pattern.compile("\\+91\\d{10}");
    private static final Pattern NUMBER =
            Pattern.compile("/(?:desk|board)/cases/(\\d{9})|/my/cases/(\\d{9})");

    private final String base;

    private PageTimes(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) {
        new PageTimes(arguments.length == 0 ? "http://localhost:8080" : arguments[0]).say();
    }

    private void say() {
        var anybody = new Visitor(base);
        var assistant = staff("assistant");
        var expert = staff("medical");
        var command = staff("command");
        var family = family(anybody.page("/demo"));
        System.out.printf(
                Locale.ROOT, "%-28s %8s %8s %8s%n", "page (ms)", "p50", "p95", "KB plain");
        times("/", "/", anybody);
        times("/register", "/register", anybody);
        times("/desk", "/desk", assistant);
        times("/desk/cases/{number}", richest("/desk", assistant), assistant);
        times("/my/cases/{number}", "/my/cases/" + numberOf(family), family);
        times("/board", "/board", expert);
        times("/board/cases/{number}", richest("/board", expert), expert);
        times("/command", "/command", command);
        System.out.printf(
                Locale.ROOT,
                "%n%-28s %8s %8s %8s%n",
                "first visit (KB, gzip)",
                "HTML",
                "CSS, JS",
                "all");
        weight("/", "/", anybody);
        weight("/my/cases/{number}", "/my/cases/" + numberOf(family), family);
        weight("/desk", "/desk", assistant);
    }

    private Visitor staff(String who) {
        var visitor = new Visitor(base);
        visitor.signInAsStaff(who + "@demo.example", "consilium-demo");
        return visitor;
    }

    /** The first of the demo's people. */
    private Visitor family(String demo) {
        var contact =
                MOBILE.matcher(demo)
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the demo has no people yet"));
        var visitor = new Visitor(base);
        visitor.signInAsFamily(contact);
        return visitor;
    }

    private static String numberOf(Visitor family) {
        var answer = family.get("/my", Map.of());
        var page =
                answer.headers()
                        .firstValue("Location")
                        .orElseGet(() -> new String(answer.body(), StandardCharsets.UTF_8));
        return NUMBER.matcher(page)
                .results()
                .map(found -> Optional.ofNullable(found.group(2)).orElse(""))
                .findFirst()
                .orElseThrow();
    }

    /** The heaviest of the cases on the list. */
    private static String richest(String list, Visitor who) {
        return NUMBER.matcher(who.page(list))
                .results()
                .map(found -> list + "/cases/" + found.group(1))
                .distinct()
                .filter(page -> who.get(page, Map.of()).statusCode() == 200)
                .max(
                        java.util.Comparator.comparingInt(
                                page -> who.get(page, Map.of()).body().length))
                .orElseThrow();
    }

    private static void times(String name, String path, Visitor who) {
        IntStream.range(0, WARM_UP).forEach(n -> who.get(path, Map.of()));
        var size = 0;
        var times = new double[ASKED];
        for (var n = 0; n < ASKED; n++) {
            var begun = System.nanoTime();
            var answer = who.get(path, Map.of());
            times[n] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
            size = answer.body().length;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.1f %8.1f %8.0f%n",
                name,
                times[ASKED / 2],
                times[ASKED * 95 / 100],
                size / BYTES_PER_KB);
    }

    private static void weight(String name, String path, Visitor who) {
        var page = who.get(path, ZIPPED);
        var assets =
                ASSET.matcher(plain(page.body()))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .mapToInt(asset -> who.get(asset, ZIPPED).body().length)
                        .sum();
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.1f %8.1f %8.1f%n",
                name,
                page.body().length / BYTES_PER_KB,
                assets / BYTES_PER_KB,
                (page.body().length + assets) / BYTES_PER_KB);
    }

    private static String plain(byte[] zipped) {
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(zipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.util.zip.ZipException e) {
            return new String(zipped, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
