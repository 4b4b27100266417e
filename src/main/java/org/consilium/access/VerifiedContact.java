package org.consilium.access;

import org.consilium.kernel.Contact;

/** Proof that somebody read a code sent to this contact. Only {@link Codes} makes one. */
public final class VerifiedContact {
    private final Contact contact;

    VerifiedContact(Contact contact) {
        this.contact = contact;
    }

    public Contact contact() {
        return contact;
    }
}
