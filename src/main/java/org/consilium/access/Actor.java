package org.consilium.access;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.consilium.kernel.AccountId;

/**
 * Whoever acts: a person who signed in, or the program itself. The name is for greeting, never for
 * a log.
 */
public record Actor(AccountId account, Set<Role> roles, String displayName)
        implements Serializable {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /**
     * The program at work for a module; its account id is derived from the name and holds no
     * credentials.
     */
    public static Actor system(String module) {
        var id = UUID.nameUUIDFromBytes(("consilium:" + module).getBytes(StandardCharsets.UTF_8));
        return new Actor(new AccountId(id), Set.of(Role.SYSTEM), module);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    @Override
    public String toString() {
        return "Actor[" + account.value() + "]";
    }
}
