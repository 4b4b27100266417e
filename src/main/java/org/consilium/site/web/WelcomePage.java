package org.consilium.site.web;

import java.time.Instant;
import java.util.Optional;
import org.consilium.casework.CaseFile;
import org.consilium.site.Reach;

/**
 * What happens next.
 *
 * @param callBy until when somebody calls
 * @param unconfirmed a doctor opened it, and the patient's side has not answered
 */
public record WelcomePage(
        CaseFile file,
        Optional<String> assistant,
        Optional<Instant> callBy,
        Reach reach,
        boolean unconfirmed) {}
