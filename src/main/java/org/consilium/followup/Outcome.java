package org.consilium.followup;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/** Whether the plan was followed, as somebody reported it. */
public record Outcome(
        Followed followed, Optional<WhyNot> why, String note, AccountId by, Instant at) {
    @Override
    public String toString() {
        return "Outcome[" + followed + "]";
    }
}
