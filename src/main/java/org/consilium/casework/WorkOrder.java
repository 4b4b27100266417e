package org.consilium.casework;

import java.time.Instant;
import java.util.Comparator;

/**
 * What needs a hand first stands first: alarms before all, open before ended, running before
 * paused, and the earlier due the higher.
 */
final class WorkOrder {
    private WorkOrder() {}

    static Comparator<WorkRow> at(Instant now) {
        return Comparator.comparing((WorkRow row) -> !row.isAlarming())
                .thenComparing(row -> !row.file().stage().isOpen())
                .thenComparing(row -> row.file().hold().isPresent())
                .thenComparing(
                        row ->
                                row.clock()
                                        .filter(c -> c.look(now) != Commitment.Look.MET)
                                        .map(Commitment::dueAt)
                                        .orElse(Instant.MAX))
                .thenComparing(row -> row.file().openedAt());
    }
}
