package org.consilium.channels;

/** The bytes of a file in a message are here. */
public record PieceKept(ArrivalId arrival, PieceId piece) {}
