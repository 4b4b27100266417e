package org.consilium.channels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.consilium.kernel.Contact;
import org.consilium.kernel.NotFound;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that comes, durable and once, whatever the order and however often it is brought.
 * Knows no case: whoever shows something of it has asked for a grant before.
 */
@Service
public class Inbox {
    private final JdbcInbox store;
    private final JdbcOutbox outbox;
    private final FetchOrders fetching;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    Inbox(
            JdbcInbox store,
            JdbcOutbox outbox,
            FetchOrders fetching,
            Vault vault,
            ApplicationEventPublisher events) {
        this.store = store;
        this.outbox = outbox;
        this.fetching = fetching;
        this.vault = vault;
        this.events = events;
    }

    /**
     * Takes a message in and orders its files. Says Arrived.
     *
     * @return false when the same came before, by channel and the provider's id
     */
    @Transactional
    public boolean arrived(Incoming incoming) {
        var id = store.insert(incoming);
        id.ifPresent(
                arrival -> {
                    for (var enclosure : incoming.enclosures()) {
                        fetching.order(store.insert(arrival, enclosure), 1, Instant.EPOCH);
                    }
                    events.publishEvent(new Arrived(arrival));
                });
        return id.isPresent();
    }

    /**
     * What a provider says became of a message that we sent; again, in any order and before we know
     * the id is the same as once.
     *
     * @param failure the provider's own code, for FAILED
     */
    @Transactional
    public void report(
            Channel channel,
            String providerId,
            Outgoing.State state,
            Instant at,
            Optional<String> failure) {
        if (outbox.report(channel, providerId, state, at, failure)
                && state == Outgoing.State.FAILED) {
            outbox.bounced(channel, providerId, failure.orElse("refused"))
                    .ifPresent(id -> events.publishEvent(new GivenUp(id)));
        }
    }

    /**
     * @throws NotFound when there is no such arrival
     */
    public Arrival arrival(ArrivalId id) {
        return store.all(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Oldest first. */
    public List<Arrival> all(Collection<ArrivalId> ids) {
        return store.all(ids);
    }

    /** The message that a file came with. */
    public Optional<Arrival> arrivalOf(PieceId piece) {
        return store.piece(piece).map(p -> arrival(p.arrival()));
    }

    /** What their senders said later about these: edits, deletions, reactions; oldest first. */
    public List<Arrival> about(Collection<ArrivalId> ids) {
        return store.about(ids);
    }

    /** The message that a later one edits, deletes or reacts to, when it is here. */
    public Optional<ArrivalId> firstOf(Arrival later) {
        return later.incoming().form().isAboutAnother() ? store.firstOf(later) : Optional.empty();
    }

    /** When this person last wrote to us over this channel. */
    public Optional<Instant> lastFrom(Channel channel, Contact sender) {
        return store.lastFrom(channel, sender.value());
    }

    /**
     * The bytes of a file that is here.
     *
     * @throws NotFound unless it is KEPT or HELD
     */
    public InputStream open(Piece piece) throws IOException {
        var now = store.piece(piece.id()).orElseThrow(NotFound::new);
        if (now.state() != Piece.State.KEPT && now.state() != Piece.State.HELD) {
            throw new NotFound();
        }
        return Channels.newInputStream(vault.open(new Scope(now.arrival().value()), nameOf(now)));
    }

    /**
     * What became of a file; once it is settled, only what was made of it is left and its bytes
     * here are thrown away.
     *
     * @param why a message key, for REFUSED and HELD
     * @return false when it was settled before
     */
    @Transactional
    public boolean settle(Piece piece, Piece.State state, Optional<String> why) {
        var moved = store.move(piece.id(), state, why);
        if (moved && state.isSettled()) {
            fetching.orderDisposal(piece.id());
        }
        return moved;
    }

    /**
     * Throws away what a message said and brought, with the key to its files. That it came stays
     * known, so that it is not taken in once more.
     */
    @Transactional
    public void dispose(ArrivalId id) {
        arrival(id)
                .pieces()
                .forEach(piece -> settle(piece, Piece.State.LOST, Optional.of("disposed")));
        vault.forget(new Scope(id.value()));
        store.empty(id);
    }

    static String nameOf(Piece piece) {
        return "post/%s/%d".formatted(piece.arrival().value(), piece.enclosure().number());
    }
}
