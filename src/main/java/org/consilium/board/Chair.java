package org.consilium.board;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/**
 * Who was asked to chair, and what came of it. Whoever stepped down stays as they were; the next
 * one is a line of their own.
 *
 * @param number counts from 1 within the board
 */
public record Chair(
        int number,
        AccountId expert,
        State state,
        Instant namedAt,
        Instant answerBy,
        Optional<Seat.Answer> answer) {

    public enum State {
        NAMED,
        /** No conflict of interest: the case is open as far as it is to a chair. */
        DECLARED,
        STEPPED_DOWN,
        TAKEN_BACK;

        boolean isLive() {
            return this == NAMED || this == DECLARED;
        }
    }

    public boolean isLive() {
        return state.isLive();
    }

    boolean isLate(Instant now) {
        return state == State.NAMED && now.isAfter(answerBy);
    }

    Chair to(State next) {
        return new Chair(number, expert, next, namedAt, answerBy, answer);
    }

    Chair answered(State next, Seat.Answer said) {
        return new Chair(number, expert, next, namedAt, answerBy, Optional.of(said));
    }
}
