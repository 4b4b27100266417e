package org.consilium.plan;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.Serializable;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Background work on plans: making PDFs, looking for plans that nobody opened. */
@Configuration(proxyBeanMethods = false)
class PlanJobs {
    static final TaskDescriptor<Wanted> TASK = TaskDescriptor.of("plan-paper", Wanted.class);
    private static final int CHASE_MINUTES = 10;

    record Wanted(UUID caseId, int version, String language) implements Serializable {
        String id() {
            return caseId + "-" + version + "-" + language;
        }
    }

    @Bean
    OneTimeTask<Wanted> planPaper(Plans plans, Access access) {
        return Tasks.oneTime(TASK)
                .execute(
                        (instance, context) -> {
                            var wanted = instance.getData();
                            var grant =
                                    access.grant(
                                            Drafting.PLAN,
                                            Deed.SEE_PLAN,
                                            new CaseId(wanted.caseId()));
                            plans.pdf(
                                    grant,
                                    wanted.version(),
                                    Language.of(wanted.language()).orElseThrow());
                        });
    }

    @Bean
    RecurringTask<Void> planChase(Deliveries deliveries) {
        return Tasks.recurring("plan-chase", FixedDelay.ofMinutes(CHASE_MINUTES))
                .execute((instance, context) -> deliveries.chaseUnopened());
    }
}
