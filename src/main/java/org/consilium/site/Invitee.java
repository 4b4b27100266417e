package org.consilium.site;

import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.patient.Relation;

/**
 * Who is asked to confirm what a doctor opened: the patient or a relative, as the doctor or the
 * desk says.
 */
public record Invitee(Contact contact, Relation relation, String name, Language language) {
    @Override
    public String toString() {
        return "Invitee[" + relation + "]";
    }
}
