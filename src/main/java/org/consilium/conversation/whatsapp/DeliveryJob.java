package org.consilium.conversation.whatsapp;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.consilium.conversation.whatsapp.JdbcDeliveryStore.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what was delivered. What cannot be taken in now keeps nothing beside it from going in. */
@Configuration(proxyBeanMethods = false)
class DeliveryJob {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcDeliveryStore store;
    private final NewsDesk desk;
    private final Clock clock;

    DeliveryJob(JdbcDeliveryStore store, NewsDesk desk, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    @Bean
    OneTimeTask<Void> whatsAppDeliveryTask() {
        return Tasks.oneTime(Hook.TASK).execute((instance, context) -> read(instance.getId()));
    }

    @Bean
    RecurringTask<Void> whatsAppRetentionTask() {
        return Tasks.recurring(
                        "conversation.whatsapp.retention",
                        Schedules.fixedDelay(Duration.ofHours(12)))
                .execute((instance, context) -> store.forgetEchoes(clock.instant().minus(KEPT)));
    }

    void read(String hash) {
        store.unread(hash).ifPresent(kept -> read(hash, kept));
    }

    private void read(String hash, JdbcDeliveryStore.Kept kept) {
        var delivery = kept.delivery();
        var failures = new ArrayList<RuntimeException>();
        for (var news : delivery.news()) {
            try {
                take(news, kept.at());
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "%d of %d parts of delivery %s wait"
                            .formatted(failures.size(), delivery.news().size(), hash),
                    failures.getFirst());
        }
        store.read(hash, state(delivery), clock.instant());
    }

    private void take(News news, Instant taken) {
        switch (news) {
            case News.Heard heard -> desk.heard(heard, taken);
            case News.Progress progress -> desk.progressed(progress, taken);
            case News.TemplateJudged judged -> desk.judged(judged, taken);
            case News.Trouble trouble -> desk.troubled(trouble);
            case News.Other other -> desk.other(other);
        }
    }

    private static State state(Delivery delivery) {
        if (!delivery.readable()) {
            return State.UNREADABLE;
        }
        return delivery.hasMore() ? State.MORE : State.READ;
    }
}
