package org.consilium.records.web;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.Checklist;
import org.consilium.records.Completion;

/** The organ's checklist on the desk, with what can be done about it. */
public record ChecklistPart(
        CaseNumber number,
        Checklist checklist,
        Optional<Instant> sent,
        Optional<Completion> completion,
        boolean maySort) {
    public boolean mayComplete() {
        return maySort && completion.isEmpty();
    }

    public boolean lacks() {
        return !checklist.missing().isEmpty();
    }
}
