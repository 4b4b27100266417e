package org.consilium.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.springframework.util.FileSystemUtils;

/**
 * Says how fast the packaged program takes files in by each way, how long the acknowledgements
 * take, and how much memory many large uploads at once need; beside it what the machine could do at
 * best. It judges nothing.
 */
public final class Intake {
    private static final int MB = 1 << 20;
    private static final int WARM_UP = 40;

    private final Map<String, Integer> sizes;
    private final Ways ways;
    private final Path place;

    private Intake(Map<String, Integer> sizes, Ways ways, Path place) {
        this.sizes = sizes;
        this.ways = ways;
        this.place = place;
    }

    public static void main(String[] arguments) throws Exception {
        var sizes = sizes(arguments);
        Ways.say("%s", sizes);
        Ways.bench(diskFor(sizes), (ways, place) -> new Intake(sizes, ways, place).all());
        System.exit(0);
    }

    /** The same for all who do not say else; about five minutes on two cores. */
    private static Map<String, Integer> sizes(String[] arguments) {
        var sizes = new TreeMap<String, Integer>();
        // of 1 MB by each way, so many at a time
        sizes.put("items", 150);
        sizes.put("senders", 4);
        // of so many MB by the web, one at a time, and then all at once
        sizes.put("size", 100);
        sizes.put("large", 10);
        sizes.put("crowd", 100);
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            if (parts.length < 2 || !sizes.containsKey(parts[0]) || !parts[1].matches("\\d{1,5}")) {
                throw new IllegalArgumentException(argument + " is none of " + sizes);
            }
            sizes.put(parts[0], Integer.parseInt(parts[1]));
        }
        return sizes;
    }

    /** What is sent, what the outside keeps of it, and what is written for comparison. */
    private static long diskFor(Map<String, Integer> sizes) {
        return sizes.get("items") * 8L
                + (sizes.get("large") * 3L + sizes.get("crowd")) * sizes.get("size")
                + 2_000;
    }

    private void all() throws Exception {
        var small = Freight.of(MB);
        var large = Freight.of(sizes.get("size") * MB);
        var items = sizes.get("items");
        var senders = sizes.get("senders");
        warmUp(small, large);
        Ways.say("");
        Ways.say(
                "%-26s %6s %8s %8s %9s %8s %8s %8s",
                "", "items", "items/s", "MB/s", "of limit", "p50 ms", "p95 ms", "p99 ms");
        var limit = limit(small, items, senders);
        line("web, one form", run(small, items, senders, ways.form(small)), limit);
        line("web, in parts", run(small, items, senders, ways.parts(small)), limit);
        line("WhatsApp", fetched(small, items, senders), limit);
        line("e-mail", run(small, items, senders, ways.mail(small)), limit);
        limit = limit(large, sizes.get("large"), 1);
        line("web, one form", run(large, sizes.get("large"), 1, ways.form(large)), limit);
        line("web, in parts", run(large, sizes.get("large"), 1, ways.parts(large)), limit);
        crowd(large);
    }

    /** Compiled, connected, signed in. */
    private void warmUp(Freight small, Freight large) throws Exception {
        for (var way : new Run.Sending[] {ways.form(small), ways.parts(small), ways.mail(small)}) {
            Run.of(sizes.get("senders"), WARM_UP, small.size(), way);
        }
        Run.of(1, WARM_UP, small.size(), ways.whatsApp(small), ways::awaitFetched);
        Run.of(1, 2, large.size(), ways.form(large));
        Run.of(1, 2, large.size(), ways.parts(large));
    }

    private Run limit(Freight freight, int items, int writers)
            throws IOException, InterruptedException, ExecutionException {
        ways.awaitRest();
        var folder = place.resolve("limit");
        var limit = new Limit(folder, freight.marked(0));
        Run.of(
                writers,
                Math.max(2, items / 10),
                freight.size(),
                (item, waits) -> limit.write(-1 - item, waits));
        var run = Run.of(writers, items, freight.size(), limit::write);
        FileSystemUtils.deleteRecursively(folder);
        line("limit, files of %d MB".formatted(megabytes(freight)), run, run);
        return run;
    }

    private Run run(Freight freight, int items, int senders, Run.Sending sending)
            throws InterruptedException, ExecutionException {
        ways.awaitRest();
        return Run.of(senders, items, freight.size(), sending);
    }

    private Run fetched(Freight freight, int items, int senders)
            throws InterruptedException, ExecutionException {
        ways.awaitRest();
        return Run.of(senders, items, freight.size(), ways.whatsApp(freight), ways::awaitFetched);
    }

    private static void line(String name, Run run, Run limit) {
        Ways.say(
                "%-26s %6d %8.1f %8.1f %8.0f%% %8.1f %8.1f %8.1f",
                name,
                run.items(),
                run.itemsPerSecond(),
                run.mbPerSecond(),
                100 * run.mbPerSecond() / limit.mbPerSecond(),
                run.wait(50),
                run.wait(95),
                run.wait(99));
    }

    private void crowd(Freight large) throws Exception {
        ways.awaitRest();
        var crowd = sizes.get("crowd");
        var memory = new Memory(ways.pid());
        var before = memory.now();
        memory.forgetPeak();
        var run = Run.of(crowd, crowd, large.size(), ways.parts(large));
        Ways.say("");
        Ways.say(
                "%d uploads of %d MB at once: %.0f s, %.1f MB/s, parts acknowledged in %.1f / %.1f / %.1f ms"
                        + " (p50, p95, p99); memory of the program %s MB before, %s MB at most",
                crowd,
                megabytes(large),
                run.seconds(),
                run.mbPerSecond(),
                run.wait(50),
                run.wait(95),
                run.wait(99),
                Memory.shown(before),
                Memory.shown(memory.peak()));
        ways.awaitRest();
    }

    private static long megabytes(Freight freight) {
        return Math.round(freight.size() / (double) MB);
    }
}
