package org.consilium.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import org.consilium.testing.TheMachine;
import org.consilium.testing.TheProgram;
import org.consilium.testing.TheRows;
import org.slf4j.LoggerFactory;

/** The world outside and the machine, at work until everything was sent and has come to rest. */
final class Storm implements AutoCloseable {
    private static final Duration PHASE_WAIT = Duration.ofMinutes(5);

    /** A job whose runner died is taken up after a minute, one that failed after five. */
    private static final Duration REST_WAIT = Duration.ofMinutes(15);

    private final String name;
    private final int items;
    private final Random chance;
    private final Instant begin = Instant.now();
    private final Outside outside;
    private final TheMachine machine;
    private final TheRows rows;
    private final Books books;

    /**
     * @param place of the world outside
     * @param disk of the machine
     * @param repeats whether some of what was acknowledged is sent again
     */
    Storm(String name, Path place, Path disk, int items, long seed, boolean repeats)
            throws IOException, InterruptedException, TimeoutException {
        // The libraries of the world outside tell every line of every talk.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        this.name = name;
        this.items = items;
        this.chance = new Random(seed);
        say("seed %d, %d items", seed, items);
        var port = TheProgram.freePort();
        this.outside =
                new Outside("http://localhost:" + port, place.resolve("whatsapp"), chance, repeats);
        this.machine = new TheMachine(disk, port, outside.settings());
        this.rows = new TheRows(machine.tables());
        this.books = new Books(machine.tables(), outside);
        assertThat(rows.setting("fsync")).isEqualTo("on");
        rows.giveAddresses();
        outside.send(Plan.of(items, rows.senders(), chance));
    }

    TheMachine machine() {
        return machine;
    }

    int acknowledged() {
        return outside.count();
    }

    void awaitAcknowledged(int wanted) {
        await().atMost(PHASE_WAIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> outside.count() >= wanted);
    }

    void pause(int mostMillis) throws InterruptedException {
        Thread.sleep(chance.nextInt(mostMillis));
    }

    /**
     * Until all is sent and at rest; then everything acknowledged must be there, once, in a state.
     */
    void mustHaveKeptAll() {
        awaitAcknowledged(items);
        say("all acknowledged");
        awaitRest();
        var strays = books.strays();
        say("at rest, %d in quarantine", strays.size());
        // Their files can be opened only where they belong to a case.
        outside.claim(strays);
        awaitRest();
        var findings = books.check(outside.acknowledged());
        say(
                "%d acknowledged, %d lost, %d twice, %d without a state",
                outside.count(),
                findings.lost().size(),
                findings.twice().size(),
                findings.stateless().size());
        assertThat(findings.lost()).isEmpty();
        assertThat(findings.twice()).isEmpty();
        assertThat(findings.stateless()).isEmpty();
    }

    private void awaitRest() {
        await().atMost(REST_WAIT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> {
                            assertThat(outside.holdsMail()).as("mail not taken").isFalse();
                            assertThat(rows.moving()).isEmpty();
                        });
    }

    void say(String what, Object... details) {
        System.out.printf(
                "%s, %4d s: %s%n",
                name, Duration.between(begin, Instant.now()).toSeconds(), what.formatted(details));
    }

    @Override
    public void close() throws IOException {
        machine.close();
        outside.close();
    }
}
