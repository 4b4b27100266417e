package org.consilium.channels;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Orders the jobs of {@link FetchJob}, in the caller's transaction. */
@Component
class FetchOrders {
    /** One instance per try: the id of the file, a slash, the number of the try. */
    static final String FETCH = "channels.fetch";

    /** Lets the provider forget what is here. */
    static final String FORGET = "channels.forget";

    /** Throws our own copy away when it is settled. */
    static final String DISPOSE = "channels.dispose";

    private static final OneTimeTask<Void> FETCH_TASK = name(FETCH);
    private static final OneTimeTask<Void> FORGET_TASK = name(FORGET);
    private static final OneTimeTask<Void> DISPOSE_TASK = name(DISPOSE);

    private final SchedulerClient jobs;

    FetchOrders(SchedulerClient jobs) {
        this.jobs = jobs;
    }

    void order(PieceId piece, int number, Instant when) {
        jobs.scheduleIfNotExists(FETCH_TASK.instance(piece.value() + "/" + number), when);
    }

    void orderForgetting(PieceId piece) {
        jobs.scheduleIfNotExists(FORGET_TASK.instance(piece.value().toString()), Instant.EPOCH);
    }

    void orderDisposal(PieceId piece) {
        jobs.scheduleIfNotExists(DISPOSE_TASK.instance(piece.value().toString()), Instant.EPOCH);
    }

    private static OneTimeTask<Void> name(String task) {
        return Tasks.oneTime(task).execute((i, c) -> {});
    }
}
