package org.consilium.site;

import java.util.Set;
import org.consilium.access.Capacity;
import org.consilium.consent.Purpose;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Language;
import org.consilium.patient.Authority;
import org.consilium.patient.Member;
import org.consilium.patient.Relation;

/**
 * What somebody who was asked says: who they are, and what they allow.
 *
 * @param birthYear of the patient: a stranger with the patient's number does not know it
 */
public record Confirmation(
        String name,
        Relation relation,
        Authority authority,
        int birthYear,
        Set<Purpose> consents,
        Language readIn) {
    public Confirmation {
        consents = Set.copyOf(consents);
    }

    Member as(AccountId account) {
        return new Member(account, name, relation, authority);
    }

    Capacity capacity() {
        return relation == Relation.SELF ? Capacity.PATIENT : Capacity.CAREGIVER;
    }

    @Override
    public String toString() {
        return "Confirmation[" + relation + "]";
    }
}
