package org.consilium.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.kernel.CaseId;

/**
 * What registration said beside the case, for the first call.
 *
 * @param maybeSame cases of people who may be the same person
 */
public record Told(
        CallTime callTime,
        Set<Need> needs,
        Optional<String> hospital,
        Optional<Integer> foundYear,
        Optional<Integer> foundMonth,
        List<CaseId> maybeSame) {
    @Override
    public String toString() {
        return "Told[…]";
    }
}
