package org.consilium.findings.web;

import java.util.List;
import java.util.Optional;
import org.consilium.findings.Gate;
import org.consilium.findings.Readiness;
import org.consilium.findings.Summary;
import org.consilium.kernel.CaseNumber;

/** How ready the case is, on the desk's case page. */
public record ReadinessPart(
        CaseNumber number, Gate gate, int proposals, Optional<Summary> sent, boolean open) {
    public List<Readiness.Item> items() {
        return List.of(Readiness.Item.values());
    }
}
