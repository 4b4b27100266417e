package org.consilium.conversation;

import java.time.Instant;
import org.consilium.kernel.AccountId;

/** A message was taken out of a case again: by whom and why. */
public record Removal(AccountId by, Instant at, String reason) {
    @Override
    public String toString() {
        return "Removal[" + by.value() + "]";
    }
}
