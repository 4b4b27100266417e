package org.consilium.access;

import java.time.Instant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/** Somebody asked for a deed that was not theirs. */
public record AccessRefused(AccountId who, Deed deed, CaseId caseId, Instant at) {}
