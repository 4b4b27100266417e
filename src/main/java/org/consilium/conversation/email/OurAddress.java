package org.consilium.conversation.email;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.kernel.CaseNumber;

/** The address families write to, and that of one case: {@code records+482736150@example.org}. */
record OurAddress(String address) {
    private static final Pattern TAG = Pattern.compile("[0-9]{9}");

    /** The address as it was meant: with the number of a case where a mail names one. */
    String meant(List<Address> recipients) {
        return recipients.stream()
                .map(Address::address)
                .filter(a -> tag(a).isPresent())
                .findFirst()
                .orElse(address);
    }

    boolean is(String other) {
        return !address.isEmpty() && (other.equals(address) || tag(other).isPresent());
    }

    String ofCase(CaseNumber number) {
        return tagged(number.digits());
    }

    /** The address with what an answer shall name. */
    String tagged(String tag) {
        var at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + tag + address.substring(at);
    }

    /** Only a number that is one: a typing error is no case. */
    private Optional<CaseNumber> tag(String other) {
        var at = address.lastIndexOf('@');
        if (at < 0
                || !other.startsWith(address.substring(0, at) + "+")
                || !other.endsWith(address.substring(at))) {
            return Optional.empty();
        }
        var tag = other.substring(at + 1, other.length() - (address.length() - at));
        return TAG.matcher(tag).matches() ? CaseNumber.read(tag) : Optional.empty();
    }
}
