package org.consilium.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.CodeCourier;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.Mode;
import org.consilium.kernel.NotFound;
import org.consilium.shell.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that leaves the house: caught and shown in the demo, watched in production. */
@Service
public class Outbox implements CodeCourier {
    private final JdbcOutbox store;
    private final Accounts accounts;
    private final Texts texts;
    private final Mode mode;
    private final String publicUrl;

    Outbox(
            JdbcOutbox store,
            Accounts accounts,
            Texts texts,
            Mode mode,
            @Value("${consilium.public-url}") String publicUrl) {
        this.store = store;
        this.accounts = accounts;
        this.texts = texts;
        this.mode = mode;
        this.publicUrl = publicUrl;
    }

    @Override
    public void bring(Contact to, String code, Language language) {
        store.queue(
                to,
                texts.get(language, "outgoing.code.subject"),
                texts.get(language, "outgoing.code", code));
    }

    /**
     * Sends a link and the name of the service, and not a word of what it is about.
     *
     * @param path without a language; the link opens in the one given
     * @return for {@link #stateOf}
     */
    @Transactional
    public UUID bringLink(Contact to, String path, Language language) {
        return store.queue(
                to,
                texts.get(language, "outgoing.link.subject"),
                texts.get(language, "outgoing.link", publicUrl + "/" + language.tag() + path));
    }

    /** Whether it got through; empty when there is no such message. */
    public Optional<Outgoing.State> stateOf(UUID id) {
        return store.load(id).map(Outgoing::state);
    }

    /**
     * Tells a member of staff that something waits at an address of the house, not what, nor on
     * which case; once while the last one waits to be sent.
     */
    @Transactional
    public void nudge(AccountId who, String path) {
        var language = accounts.of(who).language();
        accounts.workAddress(who)
                .ifPresent(
                        to ->
                                store.queueOnce(
                                        to,
                                        texts.get(language, "outgoing.nudge.subject"),
                                        texts.get(language, "outgoing.nudge", publicUrl + path)));
    }

    /** What was caught, newest first; only in demo mode. */
    public List<Outgoing> newest(Actor actor, int most) {
        if (!mode.isDemo()) {
            throw new NotFound();
        }
        return store.newest(most);
    }

    /** What could not be delivered, oldest first; for command center and administrator. */
    public List<Outgoing> failures(Actor actor) {
        if (!actor.is(Role.COMMAND) && !actor.is(Role.ADMIN)) {
            throw new NotFound();
        }
        return store.failures();
    }

    /** Tries a failed message once more, now; nothing when it got through already. */
    @Transactional
    public void retry(Actor actor, UUID id) {
        if (failures(actor).stream().anyMatch(message -> message.id().equals(id))) {
            store.scheduleAgain(id);
        }
    }
}
