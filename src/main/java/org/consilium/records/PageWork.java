package org.consilium.records;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.consilium.kernel.CaseId;
import org.springframework.stereotype.Component;

/** Orders the page pictures of a document, in the transaction that files it. */
@Component
class PageWork {
    static final TaskDescriptor<Order> TASK = TaskDescriptor.of("records.pages", Order.class);

    private final SchedulerClient jobs;

    PageWork(SchedulerClient jobs) {
        this.jobs = jobs;
    }

    /** Due at once, however far the clock of a demo was moved. */
    void order(CaseId caseId, DocumentId id) {
        jobs.scheduleIfNotExists(
                TASK.instance(id.value().toString())
                        .data(new Order(caseId.value(), id.value()))
                        .build(),
                Instant.EPOCH);
    }

    record Order(UUID caseId, UUID documentId) implements Serializable {}
}
