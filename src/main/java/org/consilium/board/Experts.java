package org.consilium.board;

import java.util.List;
import org.consilium.access.Actor;
import org.consilium.casework.Organ;
import org.consilium.kernel.AccountId;
import org.springframework.stereotype.Service;

/** The directory of experts. */
@Service
public class Experts {
    /** Adds or replaces; for the administrator and the program itself. */
    public void put(Actor by, Expert expert) {
        throw new UnsupportedOperationException();
    }

    public List<Expert> all() {
        throw new UnsupportedOperationException();
    }

    public Expert of(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** Who may take this seat today, least loaded first. */
    public List<Expert> forSeat(SeatRole role, Organ organ) {
        throw new UnsupportedOperationException();
    }

    public List<Expert> chairs(Organ organ) {
        throw new UnsupportedOperationException();
    }
}
