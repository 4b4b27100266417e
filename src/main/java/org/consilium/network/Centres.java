package org.consilium.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Actor;
import org.consilium.kernel.AccountId;
import org.springframework.stereotype.Service;

/** The centres of the network and the staff posted there. */
@Service
public class Centres {
    /** Hubs first, then spokes under their hub. */
    public List<Centre> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<Centre> byCode(String code) {
        throw new UnsupportedOperationException();
    }

    /** Adds or replaces; for the administrator and the program itself. */
    public void put(Actor by, Centre centre) {
        throw new UnsupportedOperationException();
    }

    /** Posts a member of staff; idempotent. */
    public void post(Actor by, AccountId who, String centreCode) {
        throw new UnsupportedOperationException();
    }

    public List<AccountId> staffOf(String centreCode) {
        throw new UnsupportedOperationException();
    }

    /**
     * Centres that offer a service, nearest to the named town's centre first when the town has one.
     */
    public List<Centre> offering(CentreService service, Optional<String> nearTown) {
        throw new UnsupportedOperationException();
    }

    public Set<String> postsOf(AccountId who) {
        throw new UnsupportedOperationException();
    }
}
