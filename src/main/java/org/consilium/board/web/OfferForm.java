package org.consilium.board.web;

import java.util.Optional;
import java.util.Set;
import org.consilium.board.Conflict;
import org.consilium.board.DeclineReason;

/** What was entered on an offer: the declaration, or the reason to decline. */
public record OfferForm(
        String declaration,
        Set<Conflict> conflicts,
        String words,
        Optional<DeclineReason> reason,
        String because,
        String key) {
    public OfferForm {
        conflicts = Set.copyOf(conflicts);
    }

    static OfferForm empty(String key) {
        return new OfferForm("", Set.of(), "", Optional.empty(), "", key);
    }
}
