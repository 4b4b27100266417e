package org.consilium.casework;

import java.time.Instant;
import org.consilium.kernel.AccountId;

/** One line of the case's story: what happened, when, by whom. */
public record TimelineEntry(Step step, Instant at, AccountId by) {}
