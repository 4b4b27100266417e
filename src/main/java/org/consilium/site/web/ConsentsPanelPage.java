package org.consilium.site.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.consent.ConsentLine;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseNumber;

/**
 * What the family allowed, each to give and take back.
 *
 * @param stands since when each consent stands that stands
 */
public record ConsentsPanelPage(
        CaseNumber number, Map<Purpose, Instant> stands, List<ConsentLine> history, boolean may) {
    public Optional<Instant> since(Purpose purpose) {
        return Optional.ofNullable(stands.get(purpose));
    }

    public List<ConsentLine> withdrawn() {
        return history.stream().filter(line -> line.withdrawnAt().isPresent()).toList();
    }
}
