package org.consilium.plan;

import java.time.Instant;
import java.util.Optional;
import org.consilium.board.SeatRole;
import org.consilium.kernel.AccountId;

/**
 * One doctor's name and registration number under one exact text.
 *
 * @param role empty: the chair
 * @param seal of the text that was signed
 */
public record Signature(
        AccountId by,
        String name,
        String registrationNumber,
        Optional<SeatRole> role,
        String seal,
        Instant at) {
    @Override
    public String toString() {
        return "Signature[" + by.value() + "]";
    }
}
