package org.consilium.demo;

import org.consilium.kernel.Contact;

/** Who registers a person and speaks for them: the account that the family signs in with. */
record Speaker(String name, DemoPeople.As as, Contact contact) {

    static Speaker of(DemoPerson person) {
        var by = person.request().by();
        return switch (by.relation()) {
            case SELF ->
                    new Speaker(
                            person.who().name(),
                            DemoPeople.As.PATIENT,
                            Contact.read(person.who().phone()));
            case TREATING_ONCOLOGIST ->
                    new Speaker(
                            by.name().orElseThrow(),
                            DemoPeople.As.DOCTOR,
                            Contact.read(by.phone().orElseThrow()));
            case SPOUSE, DAUGHTER, SON, SIBLING, PARENT ->
                    new Speaker(
                            by.name().orElseThrow(),
                            DemoPeople.As.CAREGIVER,
                            Contact.read(by.phone().orElseThrow()));
        };
    }

    @Override
    public String toString() {
        return "Speaker[" + as + "]";
    }
}
