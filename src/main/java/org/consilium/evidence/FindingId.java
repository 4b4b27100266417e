package org.consilium.evidence;

import java.util.UUID;

/** One finding of a case. */
public record FindingId(UUID value) {}
