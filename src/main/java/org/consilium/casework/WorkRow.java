package org.consilium.casework;

import java.util.List;
import java.util.Optional;

/** One case on a list: its file, the clock that matters most, its open tasks by urgency. */
public record WorkRow(CaseFile file, Optional<Commitment> clock, List<Task> tasks) {
    public WorkRow {
        tasks = List.copyOf(tasks);
    }

    /** Words of distress or emergency that nobody looked after yet. */
    public boolean isAlarming() {
        return tasks.stream().anyMatch(task -> task.kind() == TaskKind.ANSWER_DISTRESS);
    }
}
