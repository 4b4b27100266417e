package org.consilium.channels;

import java.util.UUID;

/** A message that arrived. */
public record ArrivalId(UUID value) {}
