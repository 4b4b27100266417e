package org.consilium.board;

import java.time.Instant;
import org.consilium.casework.Organ;

/** All that an expert sees of a case before taking the seat. */
public record SeatOffer(SeatRole role, Organ organ, Instant answerBy, Instant offeredAt) {}
