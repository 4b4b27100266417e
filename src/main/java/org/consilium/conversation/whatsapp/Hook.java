package org.consilium.conversation.whatsapp;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a delivery: its bytes are durable when this returns, and read by a job afterwards. */
@Component
class Hook {
    static final String TASK = "conversation.whatsapp.delivery";

    private static final OneTimeTask<Void> NAME = Tasks.oneTime(TASK).execute((i, c) -> {});

    private final JdbcDeliveryStore store;
    private final SchedulerClient jobs;
    private final Clock clock;

    Hook(JdbcDeliveryStore store, SchedulerClient jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    public void take(byte[] body) {
        var hash = Fingerprint.of(body);
        if (store.insert(hash, body, clock.instant())) {
            jobs.scheduleIfNotExists(NAME.instance(hash), Instant.EPOCH);
        }
    }
}
