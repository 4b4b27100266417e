package org.consilium.board;

import java.util.UUID;

/** One course of treatment on the table of one board. */
public record OptionId(UUID value) {}
