package org.consilium.conversation.email;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away what machines wrote, once nobody will ask about it: it belongs to no case. */
@Configuration(proxyBeanMethods = false)
class MailDisposal {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 500;

    private final JdbcMailStore store;
    private final Vault vault;
    private final Clock clock;

    MailDisposal(JdbcMailStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> mailDisposalTask() {
        return Tasks.recurring("conversation.mail.disposal", FixedDelay.ofHours(24))
                .execute((instance, context) -> dispose());
    }

    void dispose() {
        store.disposable(clock.instant().minus(KEPT), AT_ONCE).forEach(this::dispose);
    }

    /** The row stays: by it, what comes once more is known. */
    void dispose(UUID id) {
        try {
            vault.delete(MailIntake.nameOf(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        vault.forget(new Scope(id));
        store.disposed(id);
    }
}
