package org.consilium.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.casework.Organ;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.NotFound;
import org.consilium.shell.Frame;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of experts. */
@Service
public class Experts {
    private final JdbcExpertStore store;
    private final Access access;
    private final Clock clock;

    Experts(JdbcExpertStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /** Adds or replaces; for the administrator and the program itself. */
    @Transactional
    public void put(Actor by, Expert expert) {
        if (!by.is(Role.ADMIN) && !by.is(Role.SYSTEM)) {
            throw new NotFound();
        }
        store.put(expert);
        access.note(by, "EXPERT_LISTED", Optional.empty(), expert.account().value().toString());
    }

    /** By name. */
    public List<Expert> all() {
        return store.all();
    }

    /** Those whose registration runs, by name: whom the public directory shows. */
    public List<Expert> registered() {
        var today = today();
        return store.all().stream().filter(e -> e.isRegisteredOn(today)).toList();
    }

    /**
     * @throws NotFound when the account is not an expert's
     */
    public Expert of(AccountId account) {
        return store.of(account).orElseThrow(NotFound::new);
    }

    /** Who may take this seat today, least loaded first. */
    public List<Expert> forSeat(SeatRole role, Organ organ) {
        return suggested(organ).stream().filter(e -> e.speciality() == role).toList();
    }

    public List<Expert> chairs(Organ organ) {
        return suggested(organ).stream().filter(Expert::mayChair).toList();
    }

    /** How many boards at work each one sits on or chairs. */
    public Map<AccountId, Integer> load() {
        return store.load();
    }

    private List<Expert> suggested(Organ organ) {
        var load = store.load();
        return registered().stream()
                .filter(e -> e.organs().contains(organ))
                .sorted(
                        Comparator.comparing((Expert e) -> load.getOrDefault(e.account(), 0))
                                .thenComparing(Expert::name))
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(Frame.ZONE).toLocalDate();
    }
}
