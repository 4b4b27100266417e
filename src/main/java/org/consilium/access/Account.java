package org.consilium.access;

import java.util.Optional;
import java.util.Set;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Language;

/**
 * Somebody who can sign in. A doctor, treating or expert, carries the council registration number
 * that is printed with everything they sign.
 */
public record Account(
        AccountId id,
        Set<Role> roles,
        String displayName,
        Optional<String> registrationNumber,
        Language language) {
    public Account {
        roles = Set.copyOf(roles);
    }

    public Actor asActor() {
        return new Actor(id, roles, displayName);
    }

    @Override
    public String toString() {
        return "Account[" + id.value() + "]";
    }
}
