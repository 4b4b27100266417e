package org.consilium.followup;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/** Another consultation: asked for, then arranged. */
public record Consultation(
        ConsultationId id,
        Kind kind,
        String reason,
        AccountId by,
        Instant at,
        Optional<Arrangement> arrangement) {
    public enum Kind {
        AGAIN,
        VIDEO,
        HUB_VISIT
    }

    /**
     * @param place of a visit, or how to join a talk
     */
    public record Arrangement(Instant when, String place, AccountId by, Instant at) {}

    @Override
    public String toString() {
        return "Consultation[" + id.value() + "]";
    }
}
