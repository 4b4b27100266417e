package org.consilium.channels;

import java.time.Instant;
import java.util.List;

/**
 * A message that is durable here.
 *
 * @param at when it became durable; {@link Incoming#at} is when it was sent
 */
public record Arrival(ArrivalId id, Incoming incoming, Instant at, List<Piece> pieces) {
    public Arrival {
        pieces = List.copyOf(pieces);
    }

    @Override
    public String toString() {
        return "Arrival[" + id.value() + "]";
    }
}
