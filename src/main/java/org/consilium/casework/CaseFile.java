package org.consilium.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.consilium.kernel.PatientId;

/**
 * A case as pages show it.
 *
 * @param completeAt when the records were complete; the second of the two clocks starts there
 * @param deadline the day of the treatment that is already planned, if one is
 */
public record CaseFile(
        CaseId id,
        CaseNumber number,
        PatientId patient,
        Organ organ,
        Urgency urgency,
        Language language,
        Stage stage,
        Optional<Hold> hold,
        Instant openedAt,
        Optional<Instant> completeAt,
        Optional<LocalDate> deadline,
        Optional<AccountId> assistant,
        Optional<String> centre) {}
