package org.consilium.channels;

/** A message is durable; said once for each. */
public record Arrived(ArrivalId arrival) {}
