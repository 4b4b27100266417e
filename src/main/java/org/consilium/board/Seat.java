package org.consilium.board;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.consilium.kernel.AccountId;

/**
 * One seat of a panel: who was asked for which role, and what came of it. A seat that is given back
 * stays as it was; the replacement is a seat of its own.
 *
 * @param number counts from 1 within the board
 * @param required by the template; without it there is no quorum
 */
public record Seat(
        int number,
        SeatRole role,
        boolean required,
        AccountId expert,
        State state,
        Instant offeredAt,
        Instant answerBy,
        Optional<Answer> answer,
        Optional<Instant> filedAt) {
    public enum State {
        OFFERED,
        TAKEN,
        FILED,
        DECLINED,
        LEFT,
        TAKEN_BACK,
        ENDED;

        public boolean isLive() {
            return this == OFFERED || this == TAKEN || this == FILED;
        }
    }

    /**
     * What was said to the offer.
     *
     * @param reason empty when the seat was taken
     */
    public record Answer(
            Instant at, Optional<DeclineReason> reason, Set<Conflict> conflicts, String words) {
        public Answer {
            conflicts = Set.copyOf(conflicts);
        }

        static Answer none(Instant at) {
            return new Answer(at, Optional.of(DeclineReason.NO_ANSWER), Set.of(), "");
        }

        @Override
        public String toString() {
            return "Answer[" + reason + "]";
        }
    }

    public boolean isLive() {
        return state.isLive();
    }

    boolean isLate(Instant now) {
        return state == State.OFFERED && now.isAfter(answerBy);
    }

    Seat to(State next) {
        return new Seat(number, role, required, expert, next, offeredAt, answerBy, answer, filedAt);
    }

    Seat answered(State next, Answer said) {
        return new Seat(
                number,
                role,
                required,
                expert,
                next,
                offeredAt,
                answerBy,
                Optional.of(said),
                filedAt);
    }

    Seat filed(Instant at) {
        return new Seat(
                number,
                role,
                required,
                expert,
                State.FILED,
                offeredAt,
                answerBy,
                answer,
                Optional.of(at));
    }
}
