package org.consilium.vault;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import org.consilium.shell.Frame;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks through everything each night, and whenever an administrator asks for it. */
@Configuration(proxyBeanMethods = false)
class InspectionJob {
    static final String TASK = "vault.inspection";
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    @Bean
    RecurringTask<Void> inspectionTask(Inspector inspector) {
        return Tasks.recurring(TASK, Schedules.daily(Frame.ZONE, NIGHT))
                .execute(
                        (instance, context) -> {
                            try {
                                inspector.inspect(context.getSchedulerState()::isShuttingDown);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }
}
