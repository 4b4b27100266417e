package org.consilium.findings;

import java.util.List;
import org.consilium.records.Checklist;

/** What a case must have before it goes to the board without a special reason. */
public record Gate(Readiness readiness, List<Checklist.Line> missing) {
    public Gate {
        missing = List.copyOf(missing);
    }

    public boolean isOpen() {
        return readiness.isEnough() && missing.isEmpty();
    }
}
