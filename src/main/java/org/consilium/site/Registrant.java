package org.consilium.site;

import java.util.Optional;
import java.util.Set;
import org.consilium.kernel.Language;
import org.consilium.patient.Authority;
import org.consilium.patient.Relation;

/** Who registers, for whom, and how to talk to them. */
public record Registrant(
        Who who,
        String name,
        Relation relation,
        Authority authority,
        Language language,
        CallTime callTime,
        Set<Need> needs,
        Optional<Doctor> doctor) {
    /**
     * A treating oncologist.
     *
     * @param invitee who on the patient's side is asked to confirm
     */
    public record Doctor(String registrationNumber, String hospital, Invitee invitee) {
        @Override
        public String toString() {
            return "Doctor[…]";
        }
    }

    public Registrant {
        needs = Set.copyOf(needs);
    }

    /** The patient, who speaks for herself or himself. */
    public static Registrant patient(String name, Language language) {
        return new Registrant(
                Who.PATIENT,
                name,
                Relation.SELF,
                Authority.OWN,
                language,
                CallTime.ANY,
                Set.of(),
                Optional.empty());
    }

    public static Registrant caregiver(
            String name, Relation relation, Authority authority, Language language) {
        return new Registrant(
                Who.CAREGIVER,
                name,
                relation,
                authority,
                language,
                CallTime.ANY,
                Set.of(),
                Optional.empty());
    }

    public static Registrant doctor(String name, Doctor doctor, Language language) {
        return new Registrant(
                Who.DOCTOR,
                name,
                Relation.TREATING_DOCTOR,
                Authority.TREATING,
                language,
                CallTime.ANY,
                Set.of(),
                Optional.of(doctor));
    }

    @Override
    public String toString() {
        return "Registrant[" + who + "]";
    }
}
