package org.consilium.conversation.email;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Whom a letter was for: by its header, and by what the mail hosts wrote on the way. */
final class Recipients {
    private static final List<String> NAMES =
            List.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to", "cc");
    private static final Pattern RECEIVED_FOR =
            Pattern.compile("(?i)\\bfor\\s+<([^<>\\s]+@[^<>\\s]+)>");

    private Recipients() {}

    static List<Address> of(Headers header) {
        var found = new LinkedHashMap<String, Address>();
        for (var name : NAMES) {
            header.all(name).stream()
                    .flatMap(v -> Address.read(v).stream())
                    .forEach(a -> found.putIfAbsent(a.address(), a));
        }
        header.all("received").stream()
                .flatMap(v -> RECEIVED_FOR.matcher(v).results())
                .flatMap(r -> Address.read(r.group(1)).stream())
                .forEach(a -> found.putIfAbsent(a.address(), a));
        return new ArrayList<>(found.values());
    }
}
