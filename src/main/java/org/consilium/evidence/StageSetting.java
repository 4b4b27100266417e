package org.consilium.evidence;

import java.time.Instant;
import org.consilium.kernel.AccountId;

/** Which stage a doctor said it is; none is ever changed, a later one stands beside it. */
public record StageSetting(AccountId by, Instant at, TumourStage stage) {}
