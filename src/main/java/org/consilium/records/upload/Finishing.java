package org.consilium.records.upload;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Refused;
import org.consilium.records.Documents;
import org.consilium.records.Receipt;
import org.consilium.records.ReceiptLine;
import org.consilium.records.Way;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is whole goes through the same doors as every file, in a job that survives a restart; what
 * nobody carries on with is forgotten.
 */
@Configuration(proxyBeanMethods = false)
class Finishing {
    static final Duration KEPT = Duration.ofDays(7);

    private static final String TASK = "records.upload";
    private static final OneTimeTask<Void> NAME = Tasks.oneTime(TASK).execute((i, c) -> {});
    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final Actor SELF = Actor.system("records");

    private final JdbcUploadStore store;
    private final Leftovers leftovers;
    private final Documents documents;
    private final Access access;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Finishing(
            JdbcUploadStore store,
            Leftovers leftovers,
            Documents documents,
            Access access,
            Accounts accounts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.leftovers = leftovers;
        this.documents = documents;
        this.access = access;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    static TaskInstance<Void> orderOf(CaseId caseId, UploadId id) {
        return NAME.instance(caseId.value() + "/" + id.value());
    }

    @Bean
    OneTimeTask<Void> finishUpload() {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute(
                        (instance, context) -> {
                            var parts = instance.getId().split("/", 2);
                            finish(CaseId.of(parts[0]), new UploadId(UUID.fromString(parts[1])));
                        });
    }

    @Bean
    RecurringTask<Void> forgetUploads() {
        return Tasks.recurring("records.upload.forget", FixedDelay.ofHours(1))
                .execute((instance, context) -> forgetOld());
    }

    void finish(CaseId caseId, UploadId id) {
        var self = access.grant(SELF, Deed.ADD_RECORDS, caseId);
        var found = store.byId(self, id).filter(u -> u.state() == Upload.State.WHOLE);
        if (found.isEmpty()) {
            return;
        }
        var upload = found.get();
        try {
            var receipt = file(sender(self, upload), upload);
            transaction.executeWithoutResult(
                    status -> {
                        store.settle(self, upload, ReceiptLine.all(receipt), clock.instant());
                        if (isKept(receipt)) {
                            store.deleteParts(upload);
                        }
                    });
            leftovers.deleteParts(upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Receipt file(Grant grant, Upload upload) throws IOException {
        try {
            return documents.add(grant, Way.WEB, leftovers.whole(grant, upload), upload.key());
        } catch (Refused e) {
            return new Receipt.NotTaken(upload.fileName(), e.key());
        }
    }

    /** Whether a document has the parts now. */
    private static boolean isKept(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Filed filed -> true;
            case Receipt.Locked locked -> true;
            case Receipt.Held held -> true;
            case Receipt.Duplicate same -> false;
            case Receipt.Unpacked folder -> false;
            case Receipt.NotTaken not -> false;
        };
    }

    /**
     * Whoever may no longer file it, the program files it for: it was sent when they still could.
     */
    private Grant sender(Grant self, Upload upload) {
        var who = accounts.of(upload.by()).asActor();
        return access.may(who, Deed.ADD_RECORDS, self.caseId())
                ? access.grant(who, Deed.ADD_RECORDS, self.caseId())
                : self;
    }

    void forgetOld() {
        for (var old : store.old(clock.instant().minus(KEPT))) {
            var grant = access.grant(SELF, Deed.ADD_RECORDS, old.caseId());
            store.byId(grant, old.id())
                    .filter(upload -> store.forget(grant, upload))
                    .ifPresent(this::delete);
        }
    }

    private void delete(Upload upload) {
        try {
            leftovers.delete(upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
