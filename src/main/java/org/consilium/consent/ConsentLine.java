package org.consilium.consent;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Language;

/**
 * One consent: who read which version of the notice in which language, when; and when it was
 * withdrawn.
 */
public record ConsentLine(
        Purpose purpose,
        int noticeVersion,
        Language readIn,
        Manner manner,
        AccountId by,
        Instant givenAt,
        Optional<Instant> withdrawnAt) {
    /** Whether something may be done because of it. */
    public boolean stands() {
        return manner.opens() && withdrawnAt.isEmpty();
    }
}
