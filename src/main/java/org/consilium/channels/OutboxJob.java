package org.consilium.channels;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.consilium.kernel.Mode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what leaves, in order for each person; a failed try stays visible and is repeated, later
 * each time.
 */
@Configuration(proxyBeanMethods = false)
class OutboxJob {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 8;

    private final JdbcOutbox outbox;
    private final Carriers carriers;
    private final JdbcLineStore lines;
    private final Detour detour;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Mode mode;
    private final Clock clock;

    OutboxJob(
            JdbcOutbox outbox,
            Carriers carriers,
            JdbcLineStore lines,
            Detour detour,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Mode mode,
            Clock clock) {
        this.outbox = outbox;
        this.carriers = carriers;
        this.lines = lines;
        this.detour = detour;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.mode = mode;
        this.clock = clock;
    }

    @Bean
    OneTimeTask<Void> outboxTask() {
        return Tasks.oneTime(JdbcOutbox.TASK)
                .execute(
                        (instance, context) ->
                                deliver(
                                        new OutgoingId(
                                                UUID.fromString(
                                                        instance.getId().split("/", 2)[0]))));
    }

    void deliver(OutgoingId id) {
        outbox.load(id)
                .filter(m -> !m.state().isOut() && !outbox.mustWait(id) && !outbox.isReplaced(id))
                .ifPresent(this::deliver);
    }

    private void deliver(Outgoing message) {
        var line = lines.of(message.channel());
        if (line.off().isPresent()) { // what has no other way is woken when it is on again
            detoured(message);
            return;
        }
        if (line.isDown() && !line.isDueForATry(clock.instant()) && detoured(message)) {
            return;
        }
        try {
            var providerId = hand(message);
            transaction.executeWithoutResult(status -> sent(message, providerId));
        } catch (Carrier.CannotSend e) {
            if (e.isOfTheLine()) {
                lines.failed(message.channel(), e.key(), clock.instant());
            }
            if (!(e.isOfTheLine() && lines.of(message.channel()).isDown() && detoured(message))) {
                transaction.executeWithoutResult(status -> failed(message, e));
            }
        }
    }

    /** False when the person has or allowed no other way that works now. */
    private boolean detoured(Outgoing message) {
        var other = detour.around(message, outbox.used(message.id()), this::works);
        other.ifPresent(
                letter ->
                        transaction.executeWithoutResult(
                                status -> {
                                    outbox.failed(message.id(), "anotherWay", true);
                                    outbox.queueInstead(message.id(), letter);
                                    outbox.wakeNext(message);
                                }));
        return other.isPresent();
    }

    private boolean works(Channel channel) {
        return (mode.isDemo() || carriers.of(channel).isPresent()) && lines.of(channel).works();
    }

    private String hand(Outgoing message) throws Carrier.CannotSend {
        var carrier = carriers.of(message.channel());
        if (carrier.isPresent()) {
            return carrier.get().send(message);
        }
        if (mode.isDemo()) {
            return message.id().value().toString();
        }
        throw Carrier.CannotSend.before(FIRST_PAUSE, "notConfigured");
    }

    private void sent(Outgoing message, String providerId) {
        outbox.sent(message.id(), providerId, mode.isDemo());
        outbox.reportedFailure(message.channel(), providerId)
                .flatMap(why -> outbox.bounced(message.channel(), providerId, why))
                .ifPresent(id -> events.publishEvent(new GivenUp(id)));
        outbox.wakeNext(message);
        if (lines.worked(message.channel())) {
            outbox.wakeAll(message.channel(), message.recipient());
        }
    }

    private void failed(Outgoing message, Carrier.CannotSend e) {
        var tries = message.tries() + 1;
        var givenUp = e.isForGood() || tries >= MOST_TRIES;
        outbox.failed(message.id(), e.key(), givenUp);
        if (givenUp) {
            events.publishEvent(new GivenUp(message.id()));
            outbox.wakeNext(message);
        } else {
            outbox.schedule(
                    message.id(),
                    tries + 1,
                    clock.instant().plus(e.pause().orElse(pauseAfter(tries))));
        }
    }

    /** 1, 4, 16 … minutes. */
    static Duration pauseAfter(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << (2 * (tries - 1)));
    }
}
