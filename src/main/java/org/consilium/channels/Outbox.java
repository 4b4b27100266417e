package org.consilium.channels;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.CodeCourier;
import org.consilium.access.Codes;
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

/** Everything that leaves the house; in the demo, what has no carrier is caught and shown. */
@Service
public class Outbox implements CodeCourier {
    private final JdbcOutbox store;
    private final Carriers carriers;
    private final JdbcLineStore lines;
    private final Accounts accounts;
    private final Texts texts;
    private final Mode mode;
    private final String publicUrl;

    Outbox(
            JdbcOutbox store,
            Carriers carriers,
            JdbcLineStore lines,
            Accounts accounts,
            Texts texts,
            Mode mode,
            @Value("${consilium.public-url}") String publicUrl) {
        this.store = store;
        this.carriers = carriers;
        this.lines = lines;
        this.accounts = accounts;
        this.texts = texts;
        this.mode = mode;
        this.publicUrl = publicUrl;
    }

    @Override
    public void bring(Contact to, String code, Codes.Use use, Language language) {
        var key =
                switch (use) {
                    case PROOF -> "outgoing.code";
                    case GUEST -> "outgoing.guestCode";
                };
        store.queue(
                Letter.to(
                                to,
                                language,
                                texts.get(language, key + ".subject"),
                                texts.get(language, key, code))
                        .atOnce());
    }

    /**
     * Sends a link and the name of the service, and not a word of what it is about.
     *
     * @param path without a language; the link opens in the one given
     */
    @Transactional
    public OutgoingId bringLink(Contact to, String path, Language language) {
        return store.queue(
                Letter.to(
                        to,
                        language,
                        texts.get(language, "outgoing.link.subject"),
                        texts.get(
                                language,
                                "outgoing.link",
                                publicUrl + "/" + language.tag() + path)));
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
                                sendOnce(
                                        Letter.to(
                                                to,
                                                language,
                                                texts.get(language, "outgoing.nudge.subject"),
                                                texts.get(
                                                        language,
                                                        "outgoing.nudge",
                                                        publicUrl + path))));
    }

    /** Sends once the caller's transaction is committed. */
    @Transactional
    public OutgoingId send(Letter letter) {
        return store.queue(letter);
    }

    /** Nothing when the same words still wait to be sent to the same person. */
    @Transactional
    public void sendOnce(Letter letter) {
        if (!store.waits(letter)) {
            store.queue(letter);
        }
    }

    /**
     * Instead of a message that did not get through, over a way that was not tried for it before;
     * once, and not beside the same words that still wait there.
     */
    @Transactional
    public void sendInstead(OutgoingId lost, Letter letter) {
        if (!store.waits(letter)) {
            store.queueInstead(lost, letter);
        }
    }

    /** The channels over which a message was tried, with those for which it stands in. */
    public Set<Channel> used(OutgoingId id) {
        return store.used(id);
    }

    /**
     * Whether anything carries this channel and nobody turned it off; the demo catches what nothing
     * carries.
     */
    public boolean reaches(Channel channel) {
        return carriers.of(channel).isPresent() && lines.of(channel).off().isEmpty();
    }

    /** What became of these; those that are not known are left out. */
    public Map<OutgoingId, Outgoing> all(Collection<OutgoingId> ids) {
        return store.all(ids);
    }

    public Optional<Outgoing> one(OutgoingId id) {
        return store.load(id);
    }

    /** Our message, by what the provider calls it. */
    public Optional<OutgoingId> idOf(Channel channel, String providerId) {
        return store.idOf(channel, providerId);
    }

    /** What was sent, newest first; only in demo mode. */
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
    public void retry(Actor actor, OutgoingId id) {
        if (failures(actor).stream().anyMatch(message -> message.id().equals(id))) {
            store.scheduleAgain(id);
        }
    }
}
