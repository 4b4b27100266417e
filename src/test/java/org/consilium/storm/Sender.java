package org.consilium.storm;

/**
 * Somebody of the demo who may write to a case.
 *
 * @param contact a phone with plus, or an address
 */
record Sender(String contact, String number) {
    boolean isPhone() {
        return contact.startsWith("+");
    }
}
