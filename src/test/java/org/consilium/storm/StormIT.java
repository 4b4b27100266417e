package org.consilium.storm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.consilium.testing.TheMachine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * A thousand reports and messages over all channels while the program is killed every few seconds
 * and its database twice. The same plan again with {@code -Dconsilium.storm.seed=…}; which of it a
 * kill hits is chance.
 */
@Tag("full")
class StormIT {
    private static final Path PLACE = Path.of("target/storm").toAbsolutePath();
    private static final int ITEMS = Integer.getInteger("consilium.storm.items", 1000);
    private static final int KILLS = Integer.getInteger("consilium.storm.kills", 20);
    private static final long SEED =
            Long.getLong("consilium.storm.seed", System.nanoTime() % 1_000_000);

    @Test
    void nothing_acknowledged_is_lost_or_filed_twice_or_without_a_state_in_a_storm_of_kills()
            throws Exception {
        assumeTrue(TheMachine.isPackaged(), "there is no packaged program: run mvn package first");
        FileSystemUtils.deleteRecursively(PLACE);
        Files.createDirectories(PLACE);
        try (var storm = new Storm("storm", PLACE, PLACE, ITEMS, SEED, true)) {
            for (var kill = 1; kill <= KILLS; kill++) {
                storm.awaitAcknowledged(ITEMS * kill / (KILLS + 1));
                if (kill == KILLS / 2) {
                    losesItsDatabase(storm);
                }
                storm.pause(500);
                storm.machine().killProgram();
                storm.pause(1000);
                storm.machine().startProgramAgain();
                storm.say("kill %d of the program, %d acknowledged", kill, storm.acknowledged());
            }
            losesItsDatabase(storm);
            storm.mustHaveKeptAll();
        }
    }

    private static void losesItsDatabase(Storm storm) throws Exception {
        storm.machine().killDatabase();
        storm.pause(3000);
        storm.machine().startDatabaseAgain();
        storm.say("kill of the database, %d acknowledged", storm.acknowledged());
    }
}
