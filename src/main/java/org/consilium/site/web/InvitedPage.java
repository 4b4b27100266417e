package org.consilium.site.web;

import java.util.Optional;
import java.util.UUID;
import org.consilium.consent.Purpose;
import org.consilium.site.Registrations;
import org.consilium.site.Who;

/**
 * Shown to somebody who was asked and may be a stranger: the doctor, and nothing of the case.
 *
 * @param registrationNumber of the doctor, by which anybody can look the doctor up
 */
public record InvitedPage(
        UUID link, String doctor, Optional<String> registrationNumber, FormView form) {
    public String address() {
        return "/invitations/" + link;
    }

    public boolean isRequired(Purpose purpose) {
        return Registrations.required(Who.PATIENT).contains(purpose);
    }
}
