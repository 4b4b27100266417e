package org.consilium.access;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;

/**
 * One line of the audit trail: who, what, on which case, when, allowed or refused. No names, no
 * findings.
 */
public record AuditLine(
        Instant at,
        AccountId who,
        String what,
        Optional<CaseId> caseId,
        boolean allowed,
        String detail) {}
