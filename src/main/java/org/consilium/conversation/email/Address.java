package org.consilium.conversation.email;

import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Refused;

/** A name as sent, and an address in lower case. */
record Address(String name, String address) {
    private static final int MOST = 200;

    /** Every address that can be read; the names are decoded. */
    static List<Address> read(String header) {
        return LenientAddressParser.DEFAULT.parseAddressList(header).flatten().stream()
                .limit(MOST)
                .filter(m -> m.getDomain() != null && !m.getLocalPart().isBlank())
                .map(
                        m ->
                                new Address(
                                        m.getName() == null ? "" : HeaderText.read(m.getName()),
                                        m.getAddress().strip().toLowerCase(Locale.ROOT)))
                .filter(a -> a.isContact())
                .toList();
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    Contact contact() {
        return Contact.read(address);
    }

    private boolean isContact() {
        try {
            return contact().kind() == Contact.Kind.EMAIL;
        } catch (Refused e) { // said by the answer
            return false;
        }
    }

    @Override
    public String toString() {
        return "Address[" + domain() + "]";
    }
}
