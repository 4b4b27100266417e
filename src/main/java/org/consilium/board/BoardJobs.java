package org.consilium.board;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Background work on boards: offers that nobody answers. */
@Configuration(proxyBeanMethods = false)
class BoardJobs {
    private static final int LOOK_MINUTES = 5;

    @Bean
    RecurringTask<Void> offerWatch(LateOffers offers) {
        return Tasks.recurring("board-late-offers", FixedDelay.ofMinutes(LOOK_MINUTES))
                .execute((instance, context) -> passOn(offers));
    }

    /** One case that cannot be passed on does not hold up the others; the job still fails. */
    private static void passOn(LateOffers offers) {
        var faults = new IllegalStateException("offers could not be passed on");
        for (var caseId : offers.found()) {
            try {
                offers.passOn(caseId);
            } catch (RuntimeException e) {
                faults.addSuppressed(e);
            }
        }
        if (faults.getSuppressed().length > 0) {
            throw faults;
        }
    }
}
