package org.consilium.findings;

import java.util.Map;

/** How ready a case is for the board: six items, each 1, 3 or 5 (after MDT-MODe); 30 in all. */
public record Readiness(Map<Item, Integer> scores) {
    public enum Item {
        HISTORY,
        IMAGING,
        PATHOLOGY,
        COMORBIDITY,
        PSYCHOSOCIAL,
        PATIENTS_VIEW
    }

    public Readiness {
        scores = Map.copyOf(scores);
    }

    public int total() {
        return scores.values().stream().mapToInt(Integer::intValue).sum();
    }
}
