package org.consilium.casework;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.Accounts;
import org.consilium.kernel.AccountId;
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
        var distinct = Set.copyOf(who);
        var known = accounts.names(distinct);
        return distinct.stream()
                .collect(Collectors.toMap(id -> id, id -> known.getOrDefault(id, PROGRAM)));
    }

    public String name(AccountId who) {
        return accounts.names(Set.of(who)).getOrDefault(who, PROGRAM);
    }

    /** "AN" for Anjali Nair. */
    public static String initials(String name) {
        return Arrays.stream(name.split("\\s+"))
                .filter(part -> !part.isEmpty() && !part.endsWith("."))
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
