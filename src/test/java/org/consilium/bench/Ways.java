package org.consilium.bench;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.consilium.demo.whatsapp.Picked;
import org.consilium.testing.Chance;
import org.consilium.testing.Sender;
import org.consilium.testing.TheMachine;
import org.consilium.testing.TheMailHost;
import org.consilium.testing.TheProgram;
import org.consilium.testing.TheRows;
import org.consilium.testing.TheWhatsApp;
import org.consilium.testing.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The packaged program with all ways by which files come to it. */
final class Ways implements AutoCloseable {
    private static final Path PLACE = Path.of("target/bench").toAbsolutePath();

    /** As the page's script cuts them. */
    private static final int PART = 8 << 20;

    private static final String PDF = "application/pdf";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Pattern MESSAGE =
            Pattern.compile("\"messages\":.*\"id\":\"(wamid\\.[^\"]+)\"", Pattern.DOTALL);

    private final TheMailHost post = TheMailHost.started();
    private final TheWhatsApp whatsApp;
    private final TheMachine machine;
    private final TheRows rows;
    private final List<Sender> senders;
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> taken = new ConcurrentHashMap<>();
    private final AtomicInteger marks = new AtomicInteger();
    private volatile Run.Waits webhooks = new Run.Waits();

    private Ways(Path place) throws Exception {
        var port = TheProgram.freePort();
        var phones = Files.createDirectories(place.resolve("whatsapp"));
        this.whatsApp =
                new TheWhatsApp(
                        "http://localhost:" + port, phones, new Chance(new Random()), this::bring);
        var settings = new HashMap<>(post.settings());
        settings.putAll(whatsApp.settings());
        settings.put(
                TheProgram.JAVA_OPTIONS,
                Optional.ofNullable(System.getenv(TheProgram.JAVA_OPTIONS)).orElse("-Xmx1g"));
        this.machine = new TheMachine(place, port, settings);
        this.rows = new TheRows(machine.tables());
        rows.giveAddresses();
        this.senders = rows.senders();
    }

    interface Bench {
        void with(Ways ways, Path place) throws Exception;
    }

    /**
     * Starts everything in a folder that is empty before and gone afterwards.
     *
     * @param megabytes of disk that must be free
     */
    static void bench(long megabytes, Bench bench) throws Exception {
        // The libraries of the world outside tell every line of every talk.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        FileSystemUtils.deleteRecursively(PLACE);
        Files.createDirectories(PLACE);
        var free = Files.getFileStore(PLACE).getUsableSpace() >> 20;
        if (free < megabytes) {
            throw new IllegalStateException(
                    "this needs %d MB of disk and there are %d".formatted(megabytes, free));
        }
        var system = ManagementFactory.getOperatingSystemMXBean();
        say(
                "%d cores, %s %s, load %.2f",
                system.getAvailableProcessors(),
                system.getName(),
                system.getVersion(),
                system.getSystemLoadAverage());
        try (var ways = new Ways(PLACE)) {
            bench.with(ways, PLACE);
            ways.machine.program().stopsInOrder();
        } finally {
            FileSystemUtils.deleteRecursively(PLACE);
        }
    }

    static void say(String words, Object... details) {
        System.out.printf(Locale.ROOT, words + "%n", details);
    }

    long pid() {
        return machine.program().pid();
    }

    /** Signed in, with the page of the case open. */
    private Visitor visitor(Sender who) {
        return visitors.computeIfAbsent(
                who.contact(),
                contact -> {
                    var visitor = new Visitor(machine.program().base(), PATIENCE);
                    visitor.signInAsFamily(contact);
                    visitor.page("/my/cases/" + who.number());
                    return visitor;
                });
    }

    private Sender one(int item, Predicate<Sender> can) {
        var able = senders.stream().filter(can).toList();
        return able.get(item % able.size());
    }

    /** All of a file in one request: acknowledged once it is judged and filed. */
    Run.Sending form(Freight freight) {
        return (item, waits) -> {
            var who = one(item, sender -> true);
            var visitor = visitor(who);
            var mark = marks.incrementAndGet();
            var path = "/my/cases/" + who.number() + "/records";
            mustBe(
                    200,
                    waits.timed(
                            () -> visitor.upload(path, key(), name(mark), freight.whole(mark))));
        };
    }

    /** Part by part: each is acknowledged once it is durable. */
    Run.Sending parts(Freight freight) {
        return (item, waits) -> {
            var who = one(item, sender -> true);
            var mark = marks.incrementAndGet();
            parts(
                    who,
                    name(mark),
                    freight.size(),
                    (from, count) -> freight.part(mark, (int) from, count),
                    waits);
        };
    }

    interface Source {
        BodyPublisher part(long from, int count) throws IOException;
    }

    /**
     * @return where it is asked for what became of it
     */
    String parts(Sender who, String name, long size, Source source, Run.Waits waits)
            throws Exception {
        var visitor = visitor(who);
        var path = "/my/cases/" + who.number() + "/uploads";
        var address = waits.timed(() -> visitor.begin(path, key(), name, size));
        for (var from = 0L; from < size; from += PART) {
            var start = from;
            var count = (int) Math.min(PART, size - from);
            mustBe(204, waits.timed(() -> visitor.part(address, start, source.part(start, count))));
        }
        return address;
    }

    /** Acknowledged once the webhook is answered; the file is fetched after that. */
    Run.Sending whatsApp(Freight freight) {
        return (item, waits) -> {
            webhooks = waits;
            var who = one(item, Sender::isPhone);
            var mark = marks.incrementAndGet();
            var file = new Picked(name(mark), PDF, freight.marked(mark));
            var id = whatsApp.phones().send(who.contact().substring(1), "Asha", file, "");
            latch(id).await();
        };
    }

    private int bring(byte[] body, String signature) throws IOException {
        var message = MESSAGE.matcher(new String(body, StandardCharsets.UTF_8));
        if (!message.find()) {
            return whatsApp.bring(body, signature);
        }
        var begun = System.nanoTime();
        var status = whatsApp.bring(body, signature);
        if (status == 200) {
            webhooks.add(System.nanoTime() - begun);
            latch(message.group(1)).countDown();
        }
        return status;
    }

    private CountDownLatch latch(String id) {
        return taken.computeIfAbsent(id, one -> new CountDownLatch(1));
    }

    /** Acknowledged once it is marked on the mail host, from the moment that one had it. */
    Run.Sending mail(Freight freight) {
        return (item, waits) -> {
            var who = one(item, sender -> !sender.isPhone());
            var mark = marks.incrementAndGet();
            var file = new Picked(name(mark), PDF, freight.marked(mark));
            post.send(who.contact(), who.number(), "m" + mark, true, Optional.of(file));
            var begun = System.nanoTime();
            while (post.holds("m" + mark)) {
                Thread.sleep(LOOK);
            }
            waits.add(System.nanoTime() - begun);
        };
    }

    /** Until the files of all messages are here. */
    void awaitFetched() {
        await().atMost(REST)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> rows.moving().stream().noneMatch(Ways::isComing));
    }

    private static boolean isComing(String moving) {
        return moving.startsWith("webhook not read") || moving.startsWith("file not fetched");
    }

    /** Until all is filed, its pages are made, and everybody was told. */
    void awaitRest() {
        await().atMost(REST)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> rows.moving().isEmpty());
    }

    /** What became of an upload, once it is known, as the page's script is told. */
    String awaitOutcome(Sender who, String address) {
        var json = Map.of("Accept", "application/json");
        return await().atMost(REST)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () ->
                                new String(
                                        visitor(who).get(address, json).body(),
                                        StandardCharsets.UTF_8),
                        outcome -> outcome.contains("SETTLED"));
    }

    Sender anybody() {
        return one(0, sender -> true);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String name(int mark) {
        return "report-" + mark + ".pdf";
    }

    private static void mustBe(int status, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        machine.close();
        whatsApp.close();
        post.close();
    }
}
