package org.consilium.records;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks again what waits for its check, the oldest first, until the scanner is back. */
@Configuration(proxyBeanMethods = false)
class HeldJob {
    private static final Actor SELF = Actor.system("records");

    private final JdbcDocumentStore store;
    private final Filing filing;
    private final PostFiling post;
    private final VirusScan scan;
    private final Access access;

    HeldJob(
            JdbcDocumentStore store,
            Filing filing,
            PostFiling post,
            VirusScan scan,
            Access access) {
        this.store = store;
        this.filing = filing;
        this.post = post;
        this.scan = scan;
        this.access = access;
    }

    @Bean
    RecurringTask<Void> checkHeld() {
        return Tasks.recurring("records.held", FixedDelay.ofSeconds(20))
                .execute((instance, context) -> checkAll());
    }

    /** One that cannot be checked, such as one too large for the scanner, hinders no other. */
    void checkAll() {
        if (!scan.isThere()) {
            return;
        }
        for (var waiting : store.held()) {
            var grant = access.grant(SELF, Deed.ADD_RECORDS, waiting.caseId());
            var document = store.byId(grant, waiting.id()).orElseThrow();
            if (filing.release(grant, document, waiting.key())
                    && document.origin().isEmpty()
                    && document.way().isMessage()) {
                post.again(waiting.caseId(), waiting.key());
            }
        }
    }
}
