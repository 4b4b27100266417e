package org.consilium.channels;

/** The provider has the file no longer, and it never came whole. */
public record PieceLost(ArrivalId arrival, PieceId piece) {}
