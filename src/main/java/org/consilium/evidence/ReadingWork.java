package org.consilium.evidence;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
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
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.CaseId;
import org.consilium.records.DocumentId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders the reading of documents and sees to it, as many at once as there are cores. It has a
 * queue of its own: a page that takes a minute keeps no message waiting.
 */
@Component
class ReadingWork {
    private static final String TABLE = "evidence.job";
    private static final TaskDescriptor<Order> TASK =
            TaskDescriptor.of("evidence.read", Order.class);

    private static final TaskDescriptor<Order> JOIN =
            TaskDescriptor.of("evidence.join", Order.class);
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** Twice as long each time: what fails is the disk, the database or a busy machine. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(20);

    private static final int TRIES = 10;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED = 6;

    private final JdbcPaperStore papers;
    private final PaperReading reading;
    private final Access access;
    private final SchedulerClient queue;
    private final Scheduler scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadingWork(
            JdbcPaperStore papers,
            PaperReading reading,
            Bundling bundling,
            Access access,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.reading = reading;
        this.access = access;
        this.papers = papers;
        this.clock = clock;
        this.queue =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                        .tableName(TABLE)
                        .build();
        this.scheduler =
                Scheduler.create(dataSource, List.of(reading(), joining(bundling)))
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

    private OneTimeTask<Order> reading() {
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
                .execute((instance, context) -> read(instance.getData()));
    }

    private void read(Order order) {
        var grant = access.grant(PaperReading.SYSTEM, Deed.SEE_RECORDS, order.forCase());
        var again = reading.read(order);
        transaction.executeWithoutResult(
                status -> again.forEach(document -> order(grant, document)));
        queue.scheduleIfNotExists(
                JOIN.instance(order.caseId().toString())
                        .data(new Order(order.caseId(), order.documentId()))
                        .build(),
                Instant.EPOCH);
    }

    /** Asked again until no more photos come. */
    private static CustomTask<Order> joining(Bundling bundling) {
        return Tasks.custom(JOIN)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_WAIT, 2))
                .execute(
                        (instance, context) ->
                                bundling.join(instance.getData().forCase())
                                        ? new CompletionHandler.OnCompleteRemove<>()
                                        : (complete, operations) ->
                                                operations.reschedule(
                                                        complete,
                                                        complete.getTimeDone().plus(SETTLING)));
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
