package org.consilium.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case goes on in other hands, with a note of what the next must know. */
@Service
public class HandOvers {
    private static final int LONGEST = 2000;

    private final JdbcHandOverStore store;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    HandOvers(
            JdbcHandOverStore store,
            Cases cases,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Passes the case on; the same key does it once. Needs MANAGE_CASE. Says CaseHandedOver.
     *
     * @throws Refused {@code handover.note} without a note or with one over 2000 characters, {@code
     *     handover.same} to whoever holds it already, {@code case.not.open}
     * @throws NotFound when the account is not an assistant's
     */
    @Transactional
    public void give(Grant grant, AccountId to, String note, RequestKey key) {
        grant.mustBe(Deed.MANAGE_CASE);
        var plain = note.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new Refused("handover.note", LONGEST);
        }
        if (store.knows(key)) {
            return;
        }
        var file = cases.file(grant);
        if (!file.stage().isOpen()) {
            throw new Refused("case.not.open");
        }
        if (file.assistant().filter(to::equals).isPresent()) {
            throw new Refused("handover.same");
        }
        var now = clock.instant();
        var by = grant.actor().account();
        cases.handOver(grant, to);
        store.insert(
                grant,
                new HandOver(
                        new HandOver.Id(ids.next()),
                        file.assistant(),
                        to,
                        by,
                        plain,
                        now,
                        Optional.empty()),
                key);
        events.publishEvent(new CaseHandedOver(grant.caseId(), by, now));
    }

    /** Newest first. Needs SEE_CASE; the notes are for staff alone. */
    public List<HandOver> of(Grant grant) {
        grant.mustBe(Deed.SEE_CASE);
        return grant.actor().isStaff() ? store.all(grant) : List.of();
    }

    /** Whoever looks after the case now has read all of them; again is the same as once. */
    @Transactional
    public void read(Grant grant) {
        grant.mustBe(Deed.MANAGE_CASE);
        var me = grant.actor().account();
        if (cases.file(grant).assistant().filter(me::equals).isEmpty()) {
            throw new NotFound();
        }
        var now = clock.instant();
        if (store.read(grant, now)) {
            events.publishEvent(new HandOverRead(grant.caseId(), me, now));
        }
    }
}
