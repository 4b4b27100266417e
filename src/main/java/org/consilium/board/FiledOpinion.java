package org.consilium.board;

import java.time.Instant;
import java.util.List;
import org.consilium.kernel.AccountId;

/** An opinion as it was filed; never changed, only added to. */
public record FiledOpinion(
        AccountId by, SeatRole role, Opinion opinion, Instant at, List<Addendum> addenda) {
    /** Something said after filing. */
    public record Addendum(String text, Instant at) {
        @Override
        public String toString() {
            return "Addendum[sealed]";
        }
    }

    public FiledOpinion {
        addenda = List.copyOf(addenda);
    }
}
