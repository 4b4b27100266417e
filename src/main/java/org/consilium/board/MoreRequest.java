package org.consilium.board;

import java.time.Instant;
import org.consilium.kernel.AccountId;

/** What a member of the board asks for, and why. */
public record MoreRequest(int number, AccountId by, String what, String why, Instant at) {
    @Override
    public String toString() {
        return "MoreRequest[" + number + "]";
    }
}
