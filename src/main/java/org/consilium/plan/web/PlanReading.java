package org.consilium.plan.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.plan.PlanSheet;
import org.consilium.plan.Section;

/**
 * A plan on the reader's page.
 *
 * @param sheet empty: not released yet
 * @param base address of the case page
 * @param assistant who talks it through with the family
 */
public record PlanReading(
        Optional<PlanSheet> sheet,
        String base,
        boolean family,
        boolean mayAsk,
        Optional<String> assistant,
        List<Version> versions) {
    /** One line of the list of versions. */
    public record Version(
            int number, Instant at, Optional<String> because, List<Section> changed) {}

    public boolean isSuperseded() {
        return sheet.isPresent()
                && !sheet.get().isDraft()
                && !versions.isEmpty()
                && versions.getFirst().number() > sheet.get().version();
    }

    @Override
    public String toString() {
        return "PlanReading[" + base + "]";
    }
}
