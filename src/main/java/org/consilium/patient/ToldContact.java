package org.consilium.patient;

import org.consilium.kernel.Contact;

/** A way to reach the patient's side that somebody else gave; nobody verified it. */
public record ToldContact(Contact contact, Relation relation, String name) {
    @Override
    public String toString() {
        return "ToldContact[" + relation + "]";
    }
}
