package org.consilium.commandcenter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Tells a listener that failed again by itself: after one minute, two, four … up to six hours. What
 * still fails then stays on the wall for a person; what is merely stuck is declared failed by the
 * registry first.
 */
@Component
class Retries {
    static final int MOST_TRIES = 12;
    private static final int AT_ONCE = 500;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final FailedEventPublications failed;
    private final Clock clock;

    Retries(FailedEventPublications failed, Clock clock) {
        this.failed = failed;
        this.clock = clock;
    }

    void tellAgain() {
        var now = clock.instant();
        failed.resubmit(
                ResubmissionOptions.defaults()
                        .withMinAge(FIRST_WAIT)
                        .withBatchSize(AT_ONCE)
                        .withMaxInFlight(AT_ONCE)
                        .withFilter(publication -> isDue(publication, now)));
    }

    private static boolean isDue(EventPublication publication, Instant now) {
        var tries = publication.getCompletionAttempts();
        var last =
                Optional.ofNullable(publication.getLastResubmissionDate())
                        .orElse(publication.getPublicationDate());
        return tries < MOST_TRIES && !last.plus(waitAfter(tries)).isAfter(now);
    }

    static Duration waitAfter(int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.max(0, tries - 1));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** One runner among all nodes, since the jobs are rows of the database. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> eventRetry(Retries retries) {
            return Tasks.recurring("event-retry", FixedDelay.of(FIRST_WAIT))
                    .execute((instance, context) -> retries.tellAgain());
        }
    }
}
