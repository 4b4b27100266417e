package org.consilium.conversation;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.consilium.kernel.Mode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivers what leaves; a failed try stays visible and is repeated, later each time. */
@Configuration(proxyBeanMethods = false)
class OutboxJob {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 8;

    private final JdbcOutbox outbox;
    private final Providers providers;
    private final Mode mode;
    private final Clock clock;

    OutboxJob(JdbcOutbox outbox, Providers providers, Mode mode, Clock clock) {
        this.outbox = outbox;
        this.providers = providers;
        this.mode = mode;
        this.clock = clock;
    }

    @Bean
    OneTimeTask<Void> outboxTask() {
        return Tasks.oneTime(JdbcOutbox.TASK)
                .execute(
                        (instance, context) ->
                                deliver(UUID.fromString(instance.getId().split("/", 2)[0])));
    }

    void deliver(UUID id) {
        outbox.load(id).filter(m -> m.state() != Outgoing.State.SENT).ifPresent(this::deliver);
    }

    private void deliver(Outgoing message) {
        try {
            providers.of(message.channel()).send(message);
            outbox.sent(message.id(), mode.isDemo());
        } catch (Provider.CannotSend e) {
            outbox.failed(message.id(), e.key());
            var tries = message.tries() + 1;
            if (tries < MOST_TRIES) {
                outbox.schedule(message.id(), tries + 1, clock.instant().plus(pauseAfter(tries)));
            }
        }
    }

    /** 1, 4, 16 … minutes. */
    static Duration pauseAfter(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << (2 * (tries - 1)));
    }
}
