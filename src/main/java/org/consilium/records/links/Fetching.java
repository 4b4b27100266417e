package org.consilium.records.links;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.Documents;
import org.consilium.records.Receipt;
import org.consilium.records.ReceiptLine;
import org.consilium.records.Way;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Fetches in a job that survives a restart. One at a time: somebody else's slow server must not
 * keep the pages of other families waiting.
 */
@Configuration(proxyBeanMethods = false)
class Fetching {
    static final int MOST_TRIES = 3;

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("records.link");
    private static final Actor SELF = Actor.system("records");
    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration KNOWN = Duration.ofDays(7);

    private final JdbcLinkStore store;
    private final Fetcher fetcher;
    private final Documents documents;
    private final Access access;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;
    private final Semaphore line = new Semaphore(1);

    Fetching(
            JdbcLinkStore store,
            Fetcher fetcher,
            Documents documents,
            Access access,
            Accounts accounts,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.documents = documents;
        this.access = access;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param round tells this order from the ones before
     */
    static TaskInstance<Void> orderOf(CaseId caseId, LinkId id, String round) {
        return TASK.instance(caseId.value() + "/" + id.value() + "/" + round).build();
    }

    @Bean
    OneTimeTask<Void> fetchLink() {
        return Tasks.oneTime(TASK)
                .execute(
                        (instance, context) -> {
                            var parts = instance.getId().split("/", 3);
                            fetch(
                                    CaseId.of(parts[0]),
                                    new LinkId(UUID.fromString(parts[1])),
                                    context.getSchedulerClient());
                        });
    }

    @Bean
    RecurringTask<Void> forgetLinks() {
        return Tasks.recurring("records.link.forget", FixedDelay.ofHours(1))
                .execute((instance, context) -> store.forget(clock.instant().minus(KNOWN)));
    }

    private void fetch(CaseId caseId, LinkId id, SchedulerClient jobs) {
        if (!line.tryAcquire()) {
            order(caseId, id, BUSY, jobs);
            return;
        }
        try {
            var self = access.grant(SELF, Deed.ADD_RECORDS, caseId);
            var link = store.byId(self, id).filter(l -> l.state() == Link.State.WAITING);
            var address = store.address(self, id);
            if (link.isPresent() && address.isPresent()) {
                fetch(sender(self, link.get()), link.get(), address.get(), jobs);
            }
        } finally {
            line.release();
        }
    }

    private void fetch(Grant grant, Link link, Address address, SchedulerClient jobs) {
        try {
            var receipt =
                    fetcher.fetch(
                            address,
                            (name, bytes) ->
                                    documents.addLarge(
                                            grant,
                                            Way.LINK,
                                            name,
                                            bytes,
                                            new RequestKey(link.id().value())));
            store.fetched(grant, link.id(), ReceiptLine.all(receipt));
        } catch (Refused e) {
            store.fetched(
                    grant, link.id(), ReceiptLine.all(new Receipt.NotTaken(link.host(), e.key())));
        } catch (Unfetched e) {
            if (e.why().mayPass() && store.triedInVain(grant, link.id()) < MOST_TRIES) {
                order(grant.caseId(), link.id(), LATER, jobs);
            } else {
                store.failed(grant, link.id(), e.why().key());
            }
        }
    }

    private void order(CaseId caseId, LinkId id, Duration later, SchedulerClient jobs) {
        jobs.scheduleIfNotExists(
                orderOf(caseId, id, ids.next().toString()), clock.instant().plus(later));
    }

    /** Whoever may no longer file it, the program files it for: it was asked when they could. */
    private Grant sender(Grant self, Link link) {
        var who = accounts.of(link.by()).asActor();
        return access.may(who, Deed.ADD_RECORDS, self.caseId())
                ? access.grant(who, Deed.ADD_RECORDS, self.caseId())
                : self;
    }
}
