package org.consilium.imaging;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.consilium.kernel.CaseId;
import org.consilium.records.DocumentId;
import org.springframework.stereotype.Component;

/** Orders work on scan files. */
@Component
class IndexWork {
    static final TaskDescriptor<Order> INDEX = TaskDescriptor.of("imaging.index", Order.class);
    static final TaskDescriptor<Order> SETTLE = TaskDescriptor.of("imaging.settle", Order.class);

    private final SchedulerClient jobs;

    IndexWork(SchedulerClient jobs) {
        this.jobs = jobs;
    }

    /** Read the header of a file that came. */
    void index(CaseId caseId, DocumentId document) {
        order(INDEX, caseId, document);
    }

    /** Do what follows when it is known whose the file is. */
    void settle(CaseId caseId, DocumentId document) {
        order(SETTLE, caseId, document);
    }

    /** Due at once, however far the clock of a demo was moved. */
    private void order(TaskDescriptor<Order> task, CaseId caseId, DocumentId document) {
        jobs.scheduleIfNotExists(
                task.instance(document.value().toString())
                        .data(new Order(caseId.value(), document.value()))
                        .build(),
                Instant.EPOCH);
    }

    record Order(UUID caseId, UUID documentId) implements Serializable {}
}
