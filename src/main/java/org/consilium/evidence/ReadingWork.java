package org.consilium.evidence;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.consilium.access.Grant;
import org.consilium.kernel.CaseId;
import org.consilium.records.DocumentId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Orders the reading of documents and sees to it, as many at once as there are cores. It has a
 * queue of its own: a page that takes a minute keeps no message waiting.
 */
@Component
class ReadingWork {
    private static final String TABLE = "evidence.job";
    private static final TaskDescriptor<Order> TASK =
            TaskDescriptor.of("evidence.read", Order.class);

    /** Twice as long each time: what fails is the disk, the database or a busy machine. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(20);

    private static final int TRIES = 10;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED = 6;

    private final JdbcPaperStore papers;
    private final SchedulerClient queue;
    private final Scheduler scheduler;
    private final Clock clock;

    ReadingWork(JdbcPaperStore papers, PaperReading reading, DataSource dataSource, Clock clock) {
        this.papers = papers;
        this.clock = clock;
        this.queue =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                        .tableName(TABLE)
                        .build();
        this.scheduler =
                Scheduler.create(dataSource, List.of(task(reading)))
                        .tableName(TABLE)
                        .threads(Runtime.getRuntime().availableProcessors())
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED)
                        .build();
    }

    record Order(UUID caseId, UUID documentId) implements Serializable {
        CaseId forCase() {
            return new CaseId(caseId);
        }

        DocumentId document() {
            return new DocumentId(documentId);
        }
    }

    private static OneTimeTask<Order> task(PaperReading reading) {
        return Tasks.oneTime(TASK)
                .onFailure(
                        new FailureHandler.MaxRetriesFailureHandler<>(
                                TRIES,
                                new FailureHandler.ExponentialBackoffFailureHandler<>(
                                        FIRST_WAIT, 2),
                                (failed, operations) ->
                                        reading.giveUp(
                                                (Order)
                                                        failed.getExecution()
                                                                .taskInstance
                                                                .getData())))
                .execute((instance, context) -> reading.read(instance.getData()));
    }

    /**
     * Takes part in the caller's transaction. Each order is one of its own: what is asked while the
     * document is being read is not lost. Due at once, however far the clock of a demo was moved.
     */
    void order(Grant grant, DocumentId document) {
        var now = clock.instant();
        papers.ask(grant, document, now);
        queue.scheduleIfNotExists(
                TASK.instance(document.value() + " " + now)
                        .data(new Order(grant.caseId().value(), document.value()))
                        .build(),
                Instant.EPOCH);
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}
