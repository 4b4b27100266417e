package org.consilium.conversation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws away what an assistant set aside, once nobody came back for it; with a line of audit. */
@Configuration(proxyBeanMethods = false)
class StrayDisposal {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 200;
    private static final Actor SELF = Actor.system("conversation");

    private final JdbcLetterStore letters;
    private final Inbox inbox;
    private final MailShelf shelf;
    private final Access access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StrayDisposal(
            JdbcLetterStore letters,
            Inbox inbox,
            MailShelf shelf,
            Access access,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.letters = letters;
        this.inbox = inbox;
        this.shelf = shelf;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> strayDisposalTask() {
        return Tasks.recurring("conversation.quarantine.disposal", FixedDelay.ofHours(24))
                .execute((instance, context) -> dispose());
    }

    void dispose() {
        letters.setAsideBefore(clock.instant().minus(KEPT), AT_ONCE)
                .forEach(id -> transaction.executeWithoutResult(status -> dispose(id)));
    }

    private void dispose(ArrivalId id) {
        if (!letters.throwAway(id)) {
            return;
        }
        var incoming = inbox.arrival(id).incoming();
        inbox.dispose(id);
        if (incoming.channel() == Channel.EMAIL) {
            shelf.dispose(incoming.providerId());
        }
        access.note(SELF, "STRAY_THROWN_AWAY", Optional.empty(), id.value().toString());
    }
}
