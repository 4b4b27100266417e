package org.consilium.conversation;

import java.util.UUID;

/** One entry of a thread. */
public record MessageId(UUID value) {}
