package org.consilium.channels;

import java.util.UUID;

/** A message that leaves. */
public record OutgoingId(UUID value) {}
