package org.consilium.consent;

import java.time.Instant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** The family no longer allows this; whoever was let in by it is out already. */
public record ConsentWithdrawn(CaseId caseId, Purpose purpose, AccountId by, Instant at) {}
