package org.consilium.casework.web;

import java.util.List;
import java.util.Set;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Contact;
import org.consilium.patient.Member;
import org.consilium.patient.ToldContact;

/**
 * The care circle with its verified contacts, what others said the patient can be reached at, and
 * what the family allows now.
 */
public record FamilyPart(
        List<Reachable> circle,
        List<ToldContact> told,
        List<Purpose> purposes,
        Set<Purpose> allowed,
        HearsPart hears) {
    public record Reachable(Member member, List<Contact> contacts) {}

    /** For {@code tel:} and {@code mailto:}. */
    public String link(Contact contact) {
        return switch (contact.kind()) {
            case PHONE -> "tel:" + contact.value();
            case EMAIL -> "mailto:" + contact.value();
        };
    }
}
