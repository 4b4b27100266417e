package org.consilium.casework;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.access.Accounts;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Names of those who did something on a case, for pages; what no person did, Consilium did. */
@Component
public class WhoIs {
    private static final String PROGRAM = "Consilium";

    private final Accounts accounts;

    WhoIs(Accounts accounts) {
        this.accounts = accounts;
    }

    public Map<AccountId, String> names(Collection<AccountId> who) {
        var names = new HashMap<AccountId, String>();
        who.forEach(id -> names.computeIfAbsent(id, this::name));
        return names;
    }

    public String name(AccountId who) {
        try {
            return accounts.of(who).displayName();
        } catch (NotFound e) {
            return PROGRAM;
        }
    }

    /** "AN" for Anjali Nair. */
    public static String initials(String name) {
        return Arrays.stream(name.split("\\s+"))
                .filter(part -> !part.isEmpty() && !part.endsWith("."))
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
