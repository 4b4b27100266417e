package org.consilium.network;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centres of the network and the staff posted there. */
@Service
public class Centres {
    private final JdbcCentreStore store;
    private final Access access;
    private final Clock clock;

    Centres(JdbcCentreStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /** Hubs by name, each followed by its spokes, each of those by its further spokes. */
    @Transactional(readOnly = true)
    public List<Centre> all() {
        var centres = store.all();
        var ordered = new ArrayList<Centre>();
        addBelow(Optional.empty(), centres, ordered);
        return ordered;
    }

    public Optional<Centre> byCode(String code) {
        return all().stream().filter(centre -> centre.code().equals(code)).findFirst();
    }

    /**
     * Adds or replaces; for the administrator and the program itself.
     *
     * @throws Refused {@code centre.parent} when a hub stands under another centre, any other
     *     stands alone, or the centre above is unknown
     */
    @Transactional
    public void put(Actor by, Centre centre) {
        mayChange(by);
        var known = centre.parent().flatMap(this::byCode);
        if ((centre.level() == Centre.Level.HUB) != centre.parent().isEmpty()
                || known.isEmpty() != centre.parent().isEmpty()
                || known.filter(above -> above.level().compareTo(centre.level()) >= 0)
                        .isPresent()) {
            throw new Refused("centre.parent");
        }
        store.put(centre);
        access.note(by, "CENTRE_PUT", Optional.empty(), centre.code());
    }

    /** Posts a member of staff; idempotent. For the administrator and the program itself. */
    @Transactional
    public void post(Actor by, AccountId who, String centreCode) {
        mayChange(by);
        if (byCode(centreCode).isEmpty()) {
            throw new NotFound();
        }
        if (store.post(who, centreCode, clock.instant())) {
            access.note(by, "CENTRE_POST", Optional.empty(), who.value() + " " + centreCode);
        }
    }

    public List<AccountId> staffOf(String centreCode) {
        return store.staffOf(centreCode);
    }

    /**
     * Centres that offer a service, nearest to the named town's centre first when the town has one.
     */
    public List<Centre> offering(CentreService service, Optional<String> nearTown) {
        var all = all();
        var offering = all.stream().filter(centre -> centre.services().contains(service)).toList();
        var from = nearTown.flatMap(town -> inTown(all, town));
        return from.map(
                        here ->
                                offering.stream()
                                        .sorted(Comparator.comparingDouble(here::kilometresTo))
                                        .toList())
                .orElse(offering);
    }

    public Set<String> postsOf(AccountId who) {
        return store.postsOf(who);
    }

    private static void addBelow(
            Optional<String> parent, List<Centre> centres, List<Centre> ordered) {
        for (var centre : centres) {
            if (centre.parent().equals(parent)) {
                ordered.add(centre);
                addBelow(Optional.of(centre.code()), centres, ordered);
            }
        }
    }

    private static Optional<Centre> inTown(List<Centre> centres, String town) {
        return centres.stream()
                .filter(centre -> centre.town().equalsIgnoreCase(town.strip()))
                .findFirst();
    }

    private static void mayChange(Actor by) {
        if (!by.is(Role.ADMIN) && !by.is(Role.SYSTEM)) {
            throw new NotFound();
        }
    }
}
