package org.consilium.vault;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the nightly looks found, for administrators. */
@Service
public class Inspections {
    private static final int SHOWN = 30;
    private static final int FINDINGS_SHOWN = 200;

    private final JdbcInspectionStore store;
    private final SchedulerClient jobs;
    private final Access access;

    Inspections(JdbcInspectionStore store, SchedulerClient jobs, Access access) {
        this.store = store;
        this.jobs = jobs;
        this.access = access;
    }

    /** Newest first; the first may still go on. */
    public List<Inspection> newest(Actor actor) {
        mustBeAdmin(actor);
        return store.newest(SHOWN);
    }

    /** What was not as it should be, missing and damaged first. */
    public List<Inspection.Finding> findings(Actor actor, UUID inspection) {
        mustBeAdmin(actor);
        return store.findings(inspection, FINDINGS_SHOWN);
    }

    /** Begins one at once; nothing while one goes on. */
    @Transactional
    public void begin(Actor actor) {
        mustBeAdmin(actor);
        access.note(actor, "STORAGE_CHECK", Optional.empty(), "");
        try {
            jobs.reschedule(
                    TaskInstanceId.of(InspectionJob.TASK, RecurringTask.INSTANCE), Instant.EPOCH);
        } catch (TaskInstanceCurrentlyExecutingException e) {
            // It goes on already.
        }
    }

    private static void mustBeAdmin(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound();
        }
    }
}
