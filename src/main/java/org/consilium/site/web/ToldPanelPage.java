package org.consilium.site.web;

import java.util.List;
import java.util.Optional;
import org.consilium.kernel.CaseNumber;
import org.consilium.site.Told;

/**
 * For the first call.
 *
 * @param same numbers of the reader's own cases that may be of the same person
 * @param sameOfOthers how many such cases are not the reader's
 */
public record ToldPanelPage(Told told, List<CaseNumber> same, int sameOfOthers) {
    public Optional<String> found() {
        return told.foundYear().map(year -> told.foundMonth().map(m -> m + "/").orElse("") + year);
    }
}
