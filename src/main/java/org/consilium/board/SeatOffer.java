package org.consilium.board;

import java.time.Instant;
import java.util.Optional;
import org.consilium.casework.Organ;

/**
 * All that an expert sees of a case before taking the seat or the chair.
 *
 * @param role empty: the chair
 */
public record SeatOffer(
        Optional<SeatRole> role, Organ organ, Instant answerBy, Instant offeredAt) {}
