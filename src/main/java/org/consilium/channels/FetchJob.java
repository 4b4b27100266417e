package org.consilium.channels;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the files of messages here at once, encrypted, and lets the provider forget them; tries
 * again until the provider says that it is gone.
 */
@Configuration(proxyBeanMethods = false)
class FetchJob {
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1));

    /** An hour apart: longer than any provider keeps a file. */
    private static final int MOST_TRIES = 24 * 8;

    private static final long MOST_BYTES = 100L << 20;

    private final JdbcInbox inbox;
    private final FetchOrders orders;
    private final Carriers carriers;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FetchJob(
            JdbcInbox inbox,
            FetchOrders orders,
            Carriers carriers,
            Vault vault,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.inbox = inbox;
        this.orders = orders;
        this.carriers = carriers;
        this.vault = vault;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    OneTimeTask<Void> fetchTask() {
        return Tasks.oneTime(FetchOrders.FETCH)
                .execute(
                        (instance, context) ->
                                coming(pieceOf(instance.getId().split("/", 2)[0]))
                                        .ifPresent(this::fetch));
    }

    @Bean
    OneTimeTask<Void> forgetTask() {
        return Tasks.oneTime(FetchOrders.FORGET)
                .execute(
                        (instance, context) ->
                                inbox.piece(pieceOf(instance.getId())).ifPresent(this::letForget));
    }

    @Bean
    OneTimeTask<Void> disposeTask() {
        return Tasks.oneTime(FetchOrders.DISPOSE)
                .execute(
                        (instance, context) ->
                                inbox.piece(pieceOf(instance.getId()))
                                        .filter(piece -> piece.state().isSettled())
                                        .ifPresent(this::dispose));
    }

    private static PieceId pieceOf(String text) {
        return new PieceId(UUID.fromString(text));
    }

    private Optional<Piece> coming(PieceId id) {
        return inbox.piece(id).filter(piece -> piece.state() == Piece.State.COMING);
    }

    void fetch(Piece piece) {
        var carrier = carriers.of(inbox.channelOf(piece.arrival()));
        if (carrier.isEmpty()) {
            again(piece, "notConfigured");
            return;
        }
        try (var bytes = carrier.get().open(piece.enclosure().source());
                var draft = vault.draft(new Scope(piece.arrival().value()))) {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = copy(new DigestInputStream(bytes, digest), draft);
            if (size > MOST_BYTES) {
                lost(piece, "large");
                return;
            }
            draft.seal();
            var sha256 = Base64.getEncoder().encodeToString(digest.digest());
            if (piece.enclosure()
                    .sha256Base64()
                    .filter(wanted -> !wanted.equals(sha256))
                    .isPresent()) {
                again(piece, "hash");
                return;
            }
            draft.keep(Inbox.nameOf(piece));
            transaction.executeWithoutResult(status -> kept(piece, size, sha256));
        } catch (Carrier.Gone e) {
            lost(piece, "gone");
        } catch (IOException e) {
            again(piece, "refused");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops one byte past the most. */
    private static long copy(InputStream from, Vault.Draft to) throws IOException {
        var buffer = new byte[1 << 16];
        var size = 0L;
        for (var n = from.read(buffer); n >= 0 && size <= MOST_BYTES; n = from.read(buffer)) {
            to.out().write(buffer, 0, n);
            size += n;
        }
        return size;
    }

    private void kept(Piece piece, long bytes, String sha256) {
        if (inbox.kept(piece.id(), bytes, sha256)) {
            orders.orderForgetting(piece.id());
            events.publishEvent(new PieceKept(piece.arrival(), piece.id()));
        }
    }

    private void again(Piece piece, String why) {
        var tries = inbox.tries(piece.id()) + 1;
        if (tries >= MOST_TRIES) {
            lost(piece, why);
            return;
        }
        transaction.executeWithoutResult(
                status -> {
                    inbox.triedInVain(piece.id(), why);
                    orders.order(piece.id(), tries + 1, clock.instant().plus(pauseAfter(tries)));
                });
    }

    private void lost(Piece piece, String why) {
        transaction.executeWithoutResult(
                status -> {
                    if (inbox.move(piece.id(), Piece.State.LOST, Optional.of(why))) {
                        events.publishEvent(new PieceLost(piece.arrival(), piece.id()));
                    }
                });
    }

    private void letForget(Piece piece) {
        try {
            var carrier = carriers.of(inbox.channelOf(piece.arrival()));
            if (carrier.isPresent()) {
                carrier.get().forget(piece.enclosure().source());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dispose(Piece piece) {
        try {
            vault.delete(Inbox.nameOf(piece));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Duration pauseAfter(int tries) {
        return PAUSES.get(Math.min(tries, PAUSES.size()) - 1);
    }
}
