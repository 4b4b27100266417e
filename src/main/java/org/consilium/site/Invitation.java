package org.consilium.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/**
 * Somebody on the patient's side is asked to confirm what a doctor opened.
 *
 * @param id the secret part of the link
 * @param message the last sending, as the outbox knows it
 * @param wrongYears how often a year of birth was typed that is not the patient's
 */
public record Invitation(
        UUID id,
        CaseId caseId,
        AccountId doctor,
        Invitee invitee,
        AccountId toldBy,
        Instant sentAt,
        int sendings,
        UUID message,
        int wrongYears,
        State state,
        Optional<Instant> answeredAt,
        Optional<AccountId> answeredBy) {
    static final Duration GOOD_FOR = Duration.ofDays(30);

    /** How it stands. */
    public enum State {
        WAITING,
        CONFIRMED,
        /** The link reached somebody else. */
        NOT_ME,
        NOT_WANTED,
        /** Another contact took its place. */
        REPLACED;

        public boolean isNo() {
            return this == NOT_ME || this == NOT_WANTED;
        }
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** The link opens nothing any more; another sending makes it good again. */
    public boolean isOld(Instant now) {
        return isWaiting() && now.isAfter(sentAt.plus(GOOD_FOR));
    }

    @Override
    public String toString() {
        return "Invitation[" + caseId + " " + state + "]";
    }
}
