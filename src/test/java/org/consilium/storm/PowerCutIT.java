package org.consilium.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.consilium.testing.TheMachine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The power is cut in the middle of the work, and what is left on the disk is started: documents
 * and database are on it, families and providers are elsewhere and remember what was acknowledged.
 */
@Tag("full")
class PowerCutIT {
    private static final Path PLACE = Path.of("target/power-cut").toAbsolutePath();
    private static final int ITEMS = Integer.getInteger("consilium.cut.items", 1100);
    private static final int CUTS = Integer.getInteger("consilium.cut.cuts", 5);
    private static final long SEED =
            Long.getLong("consilium.storm.seed", System.nanoTime() % 1_000_000);

    @Test
    void nothing_acknowledged_is_lost_when_the_power_is_cut() throws Exception {
        assumeTrue(TheMachine.isPackaged(), "there is no packaged program: run mvn package first");
        var whyNot = Disk.whyNot();
        assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
        FileSystemUtils.deleteRecursively(PLACE);
        Files.createDirectories(PLACE);
        try (var disk = new Disk(PLACE);
                var storm = new Storm("power cut", PLACE, disk.mounted(), ITEMS, SEED, false)) {
            for (var cut = 1; cut <= CUTS; cut++) {
                // The last one comes when nine of ten are acknowledged.
                storm.awaitAcknowledged(ITEMS * 10 * cut / (11 * CUTS));
                storm.pause(500);
                isCut(disk, storm);
                storm.say("cut %d with %d acknowledged before", cut, storm.acknowledged());
                storm.machine().startDatabaseAgain();
                storm.machine().startProgramAgain();
            }
            storm.mustHaveKeptAll();
        }
    }

    /** With two files beside, so that it is a cut: one was flushed before, the other not. */
    private static void isCut(Disk disk, Storm storm) throws Exception {
        var told = disk.mounted().resolve("told-to-keep");
        var untold = disk.mounted().resolve("not-told-to-keep");
        var words = "written before the cut, at " + System.nanoTime();
        write(told, words, true);
        write(untold, words, false);
        // Twice: what was started while the first round went on is stopped by the second.
        stop(storm.machine());
        stop(storm.machine());
        disk.cut();
        storm.machine().killAll();
        disk.restore();
        assertThat(told).hasContent(words);
        if (Files.exists(untold)) {
            assertThat(Files.readString(untold)).isNotEqualTo(words);
        }
    }

    private static void stop(TheMachine machine) throws IOException, InterruptedException {
        for (var process : machine.processes()) {
            Disk.run("kill", "-STOP", String.valueOf(process.pid()));
        }
    }

    private static void write(Path file, String words, boolean flushed) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, words);
        if (flushed) {
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
