package org.consilium.casework;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/**
 * Two cases of one patient.
 *
 * @param kept the one that goes on
 * @param parting set once it turned out that they are of two after all
 */
public record Merger(
        CaseId kept,
        CaseId other,
        String reason,
        AccountId by,
        Instant at,
        Optional<Parting> parting) {
    /** Two patients after all. */
    public record Parting(String reason, AccountId by, Instant at) {
        @Override
        public String toString() {
            return "Parting[" + at + "]";
        }
    }

    /** The one that is not this one. */
    public CaseId counterpart(CaseId one) {
        return one.equals(kept) ? other : kept;
    }

    public boolean holds() {
        return parting.isEmpty();
    }

    @Override
    public String toString() {
        return "Merger[" + kept.value() + " " + other.value() + "]";
    }
}
