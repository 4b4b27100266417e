package org.consilium.site.web;

import java.util.List;
import java.util.Optional;
import org.consilium.casework.Wish;
import org.consilium.consent.Purpose;
import org.consilium.shell.Frame;
import org.consilium.site.Registrations;
import org.consilium.site.Who;

/**
 * One step of a registration.
 *
 * @param alike whether to ask if it is the person this account registered before
 */
public record StepPage(Step step, FormView form, Who who, boolean alike, Optional<String> phone) {
    public boolean isPatient() {
        return who == Who.PATIENT;
    }

    public boolean isCaregiver() {
        return who == Who.CAREGIVER;
    }

    public boolean isDoctor() {
        return who == Who.DOCTOR;
    }

    public boolean isRequired(Purpose purpose) {
        return Registrations.required(who).contains(purpose);
    }

    /** A wish is open when there is something in it. */
    public boolean isStated(Wish.Kind kind) {
        return !form.isBlank("wish-" + kind)
                || !form.isBlank("reason-" + kind)
                || form.refusedFields().contains("wish-" + kind);
    }

    public List<Integer> questions() {
        return List.of(1, 2, 3, 4, 5);
    }

    public String title(Frame frame) {
        return frame.t("site.register." + step.path() + ".title");
    }

    public String back() {
        return step.before().map(Step::address).orElse("/register");
    }
}
