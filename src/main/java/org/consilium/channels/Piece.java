package org.consilium.channels;

import java.util.Optional;

/**
 * A file of a message that arrived, and what became of it.
 *
 * @param failure why it is lost, refused or held, as a message key
 */
public record Piece(
        PieceId id, ArrivalId arrival, Enclosure enclosure, State state, Optional<String> failure) {
    public enum State {
        /** Announced; the bytes are still with the provider. */
        COMING,
        /** The bytes are here, encrypted; nobody looked into them. */
        KEPT,
        /** Could not be judged yet, such as without a virus scanner; tried again. */
        HELD,
        FILED,
        DUPLICATE,
        REFUSED,
        /** The provider has it no longer, and we never got it. */
        LOST;

        public boolean isSettled() {
            return this != COMING && this != KEPT && this != HELD;
        }
    }
}
