package org.consilium;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Mode;
import org.consilium.kernel.MovableClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** What every module stands on: database, clock, chance, jobs. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
class Foundation {
    private static final Duration JOB_POLL = Duration.ofMillis(500);

    /** A job that a kill cut off is taken up again after a minute, not after half an hour. */
    private static final Duration JOB_HEARTBEAT = Duration.ofSeconds(10);

    private static final int JOB_MISSED = 6;
    private static final String JOBS_TABLE = "kernel.scheduled_tasks";

    @Bean
    Mode mode(@Value("${consilium.mode}") Mode mode) {
        return mode;
    }

    /** Whole microseconds, as PostgreSQL keeps them. */
    @Bean
    Clock clock(Mode mode) {
        var system = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        return mode.isDemo() ? new MovableClock(system) : system;
    }

    @Bean
    Ids ids() {
        return new RandomIds(new SecureRandom());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Two requests of one session that say something new at once both end well. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer lastWordOfASession() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * For queueing: takes part in the caller's transaction, so that a job is there if and only if
     * its reason is.
     */
    @Bean
    SchedulerClient jobs(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(JOBS_TABLE)
                .build();
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource dataSource, List<OneTimeTask<?>> oneTime, List<RecurringTask<?>> recurring) {
        return Scheduler.create(dataSource, List.<Task<?>>copyOf(oneTime))
                .startTasks(recurring)
                .tableName(JOBS_TABLE)
                .threads(Math.max(2, Runtime.getRuntime().availableProcessors()))
                .pollingInterval(JOB_POLL)
                .heartbeatInterval(JOB_HEARTBEAT)
                .missedHeartbeatsLimit(JOB_MISSED)
                .build();
    }

    @EventListener
    void startJobs(ApplicationReadyEvent ready) {
        var context = ready.getApplicationContext();
        context.getBean(Scheduler.class).start();
        var port = context.getEnvironment().getProperty("local.server.port");
        if (port != null) {
            System.out.println(
                    "Consilium is ready at http://localhost:" + port + "  (Ctrl-C stops it)");
            if (context.getBean(Mode.class).isDemo()) {
                System.out.println(
                        """
                        Staff sign in at /staff/sign-in with the password consilium-demo, for example as
                          assistant@demo.example  chair@demo.example  surgeon@demo.example  command@demo.example
                        Families sign in at /sign-in with a phone; all of them stand at /demo.""");
            }
        }
    }
}
