package org.consilium.site;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Account;
import org.consilium.access.Role;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is being entered on the server, found again by a random id in a cookie: survives a
 * lost connection and a closed browser.
 */
@Service
public class Drafts {
    public static final Duration KEPT_FOR = Duration.ofDays(14);

    /** As long as a session: later the phone may be in other hands. */
    private static final Duration PROVED_FOR = Duration.ofHours(12);

    private final JdbcDraftStore store;
    private final Ids ids;
    private final Clock clock;

    Drafts(JdbcDraftStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Draft start(Who who) {
        var draft =
                new Draft(
                        ids.next(),
                        new Answers(Map.of("who", List.of(who.name()))),
                        Optional.empty(),
                        Optional.empty());
        store.insert(draft, clock.instant());
        return draft;
    }

    public Optional<Draft> find(UUID id) {
        var now = clock.instant();
        return store.byId(id, now.minus(KEPT_FOR), now.minus(PROVED_FOR));
    }

    /** Adds to what is there; a draft that was sent already is left alone. */
    @Transactional
    public void keep(UUID id, Answers answers) {
        store.keep(id, answers, clock.instant());
    }

    /** A contact to prove; another one than before is unproved. */
    @Transactional
    public void setContact(UUID id, Contact contact) {
        store.setContact(id, contact);
    }

    @Transactional
    public void prove(UUID id, Account account, Role role) {
        store.prove(id, new Draft.Proved(account.id(), role), clock.instant());
    }

    @Transactional
    public void forget(UUID id) {
        store.delete(id);
    }

    @Transactional
    void sweep() {
        store.deleteUntouchedSince(clock.instant().minus(KEPT_FOR));
    }

    @Configuration(proxyBeanMethods = false)
    static class Sweep {
        @Bean
        RecurringTask<Void> sweepDrafts(Drafts drafts) {
            return Tasks.recurring("site.sweep-drafts", FixedDelay.ofHours(6))
                    .execute((instance, context) -> drafts.sweep());
        }
    }
}
