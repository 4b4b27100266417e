package org.consilium.casework;

import java.time.Instant;

/** An open task of a case. */
public record Task(TaskKind kind, Instant raisedAt) {}
