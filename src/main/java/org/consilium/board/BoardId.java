package org.consilium.board;

import java.util.UUID;

/** One board; a case has one at a time. */
record BoardId(UUID value) {}
