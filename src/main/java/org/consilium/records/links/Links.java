package org.consilium.records.links;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.Documents;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fetches files by the addresses that hospitals and laboratories give families. A person says
 * which: nothing is fetched because somebody wrote an address. Every verb needs ADD_RECORDS.
 */
@Service
public class Links {
    private final JdbcLinkStore store;
    private final Documents documents;
    private final Access access;
    private final SchedulerClient jobs;
    private final Ids ids;
    private final Clock clock;

    Links(
            JdbcLinkStore store,
            Documents documents,
            Access access,
            @Lazy SchedulerClient jobs,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.access = access;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Link> all(Grant grant) {
        grant.mustBe(Deed.ADD_RECORDS);
        return store.all(grant);
    }

    /**
     * Has it fetched soon; the same key once.
     *
     * @throws Refused {@code records.link.address} for no address of the web, and as for any
     *     document
     */
    @Transactional
    public void fetch(Grant grant, String text, RequestKey key) {
        documents.mustTake(grant);
        var address = Address.read(text).orElseThrow(() -> new Refused("records.link.address"));
        if (store.byKey(grant, key).isPresent()) {
            return;
        }
        var id = new LinkId(ids.next());
        store.insert(grant, id, address, key, clock.instant());
        access.note(grant.actor(), "LINK_ASKED", Optional.of(grant.caseId()), "");
        order(grant, id);
    }

    /**
     * Tries once more what failed; again is the same as once.
     *
     * @throws NotFound for one of another case
     */
    @Transactional
    public void again(Grant grant, LinkId id) {
        documents.mustTake(grant);
        if (store.byId(grant, id).isEmpty()) {
            throw new NotFound();
        }
        if (store.again(grant, id)) {
            order(grant, id);
        }
    }

    private void order(Grant grant, LinkId id) {
        jobs.scheduleIfNotExists(
                Fetching.orderOf(grant.caseId(), id, ids.next().toString()), clock.instant());
    }
}
