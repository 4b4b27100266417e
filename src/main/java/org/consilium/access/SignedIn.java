package org.consilium.access;

import java.time.Instant;
import org.consilium.kernel.AccountId;

/** Somebody signed in. */
public record SignedIn(AccountId who, Instant at) {}
