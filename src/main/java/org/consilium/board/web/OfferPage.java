package org.consilium.board.web;

import java.util.List;
import org.consilium.board.Conflict;
import org.consilium.board.DeclineReason;
import org.consilium.board.SeatOffer;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/** An offered seat; nothing of the case is on it. */
public record OfferPage(CaseNumber number, SeatOffer offer, OfferForm form, Problems problems) {
    public boolean isChair() {
        return offer.role().isEmpty();
    }

    public List<Conflict> conflicts() {
        return List.of(Conflict.values());
    }

    /** A conflict is declared above, not given as a reason below. */
    public List<DeclineReason> reasons() {
        return DeclineReason.given().stream()
                .filter(reason -> reason != DeclineReason.CONFLICT)
                .toList();
    }
}
