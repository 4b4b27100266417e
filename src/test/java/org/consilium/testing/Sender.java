package org.consilium.testing;

/**
 * Somebody of the demo who may write to a case.
 *
 * @param contact a phone with plus, or an address
 */
public record Sender(String contact, String number) {
    public boolean isPhone() {
        return contact.startsWith("+");
    }
}
