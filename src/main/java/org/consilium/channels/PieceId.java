package org.consilium.channels;

import java.util.UUID;

/** A file of a message that arrived. */
public record PieceId(UUID value) {}
