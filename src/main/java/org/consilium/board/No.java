package org.consilium.board;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.consilium.kernel.Refused;

/** Why somebody does not sit; another reason than the usual ones is said in words. */
public record No(DeclineReason reason, String words) {
    public No {
        words = words.strip();
        if (!DeclineReason.given().contains(reason)
                || (reason == DeclineReason.OTHER && words.isEmpty())) {
            throw new Refused("board.reason");
        }
    }

    Seat.Answer answer(Instant at) {
        return new Seat.Answer(at, Optional.of(reason), Set.of(), words);
    }

    @Override
    public String toString() {
        return "No[" + reason + "]";
    }
}
