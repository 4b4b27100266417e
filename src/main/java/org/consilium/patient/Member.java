package org.consilium.patient;

import org.consilium.kernel.AccountId;

/** One of the people around the patient, the patient included. */
public record Member(AccountId account, String name, Relation relation, Authority authority) {
    @Override
    public String toString() {
        return "Member[" + account.value() + "]";
    }
}
