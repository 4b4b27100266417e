package org.consilium.channels;

/** A message will not get through this way; whoever sent it may choose another. */
public record GivenUp(OutgoingId outgoing) {}
