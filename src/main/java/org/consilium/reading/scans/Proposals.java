package org.consilium.reading.scans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consilium.reading.Finding;

/** Collects findings in the order of the paper, each once. */
final class Proposals {
    /** A paper of hostile origin may repeat itself without end. */
    private static final int MOST = 400;

    private final String rule;
    private final Map<String, Finding> found = new LinkedHashMap<>();

    Proposals(String rule) {
        this.rule = rule;
    }

    void add(Proposal proposal) {
        var words = proposal.code() + "|" + proposal.label() + "|" + proposal.value();
        var key = Proposal.tidy(words).toLowerCase(Locale.ROOT);
        if (!isFull() && !found.containsKey(key)) {
            found.put(key, proposal.finding(rule));
        }
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    boolean has(String code) {
        return found.values().stream().anyMatch(finding -> finding.code().equals(code));
    }

    boolean has(String code, String value) {
        return found.values().stream()
                .anyMatch(f -> f.code().equals(code) && f.value().equals(value));
    }

    List<Finding> all() {
        return List.copyOf(found.values());
    }
}
