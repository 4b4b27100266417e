package org.consilium.plan;

import java.time.Instant;
import java.util.Optional;

/** How far a released version came: read, chased, talked through. */
public record Delivery(
        int version,
        Instant releasedAt,
        Optional<Instant> openedAt,
        Optional<Instant> chasedAt,
        Optional<Instant> talkedThroughAt) {}
