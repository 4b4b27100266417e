package org.consilium.casework;

import java.time.Instant;
import org.consilium.kernel.AccountId;

/** A case on hold: since when, why, by whom. All its clocks are paused. */
public record Hold(HoldReason reason, Instant since, AccountId by) {}
