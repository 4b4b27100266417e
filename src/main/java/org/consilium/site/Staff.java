package org.consilium.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work here, for the administrator. */
@Service
public class Staff {
    private final Accounts accounts;
    private final Access access;
    private final TakenKeys keys;

    Staff(Accounts accounts, Access access, TakenKeys keys) {
        this.accounts = accounts;
        this.access = access;
        this.keys = keys;
    }

    public static List<Role> roles() {
        return Arrays.stream(Role.values()).filter(Role::isStaff).toList();
    }

    /** By name. */
    public List<Account> all(Actor by) {
        mustBeAdmin(by);
        return roles().stream()
                .flatMap(role -> accounts.withRole(role).stream())
                .distinct()
                .sorted(Comparator.comparing(Account::displayName))
                .toList();
    }

    /**
     * The same key hires once.
     *
     * @throws Refused {@code staff.role} without a role of staff, {@code staff.number} for an
     *     expert without a registration number, and those of {@link Accounts#hire}
     */
    @Transactional
    public void hire(Actor by, NewStaff staff, RequestKey key) {
        mustBeAdmin(by);
        if (staff.roles().isEmpty() || !Set.copyOf(roles()).containsAll(staff.roles())) {
            throw new Refused("staff.role");
        }
        if (staff.roles().contains(Role.EXPERT) && staff.registrationNumber().isEmpty()) {
            throw new Refused("staff.number");
        }
        if (!keys.take(key)) {
            return;
        }
        var hired = accounts.hire(staff);
        access.note(by, "HIRE", Optional.empty(), hired.id().value().toString());
    }

    private static void mustBeAdmin(Actor by) {
        if (!by.is(Role.ADMIN)) {
            throw new NotFound();
        }
    }
}
