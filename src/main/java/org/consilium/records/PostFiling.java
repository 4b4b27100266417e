package org.consilium.records;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.channels.Arrival;
import org.consilium.channels.Piece;
import org.consilium.channels.PieceId;
import org.consilium.conversation.FileReceived;
import org.consilium.conversation.ReceivedFiles;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Files what came with messages: the same doors as an upload, one job for each file. */
@Configuration(proxyBeanMethods = false)
class PostFiling {
    private static final String TASK = "records.post";
    private static final OneTimeTask<Void> NAME = Tasks.oneTime(TASK).execute((i, c) -> {});
    private static final Actor SELF = Actor.system("records");

    private final ReceivedFiles received;
    private final Documents documents;
    private final Access access;
    private final Accounts accounts;
    private final SchedulerClient jobs;

    PostFiling(
            ReceivedFiles received,
            Documents documents,
            Access access,
            Accounts accounts,
            @Lazy SchedulerClient jobs) {
        this.received = received;
        this.documents = documents;
        this.access = access;
        this.accounts = accounts;
        this.jobs = jobs;
    }

    @ApplicationModuleListener(id = "records.post")
    void on(FileReceived file) {
        jobs.scheduleIfNotExists(
                NAME.instance(file.caseId().value() + "/" + file.piece().value()), Instant.EPOCH);
    }

    /** What came with a message and waited can be settled now. */
    void again(CaseId caseId, RequestKey key) {
        jobs.scheduleIfNotExists(NAME.instance(caseId.value() + "/" + key.value()), Instant.EPOCH);
    }

    @Bean
    OneTimeTask<Void> postTask() {
        return Tasks.oneTime(TASK)
                .execute(
                        (instance, context) -> {
                            var parts = instance.getId().split("/", 2);
                            file(CaseId.of(parts[0]), new PieceId(UUID.fromString(parts[1])));
                        });
    }

    void file(CaseId caseId, PieceId id) {
        var grant = access.grant(SELF, Deed.ADD_RECORDS, caseId);
        if (!received.belongs(grant, id)) {
            return; // its message was taken out of the case again
        }
        var arrival = received.arrivalOf(grant, id);
        var piece = pieceOf(arrival, id);
        if (piece.state().isSettled()) {
            return;
        }
        try (var bytes = received.open(grant, id)) {
            settle(
                    grant,
                    id,
                    documents.add(
                            access.grant(sender(arrival, caseId), Deed.ADD_RECORDS, caseId),
                            Way.valueOf(arrival.incoming().channel().name()),
                            piece.enclosure().fileName(),
                            bytes,
                            new RequestKey(id.value())));
        } catch (Refused e) {
            received.settle(grant, id, Piece.State.REFUSED, Optional.of(e.key()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settle(Grant grant, PieceId id, Receipt receipt) {
        var state = stateOf(receipt);
        var why =
                switch (state) {
                    case REFUSED ->
                            receipt.all()
                                    .filter(Receipt.NotTaken.class::isInstance)
                                    .map(r -> ((Receipt.NotTaken) r).reason())
                                    .findFirst()
                                    .or(() -> Optional.of("records.zip.empty"));
                    case HELD -> Optional.of(VirusScan.AWAY);
                    case COMING, KEPT, FILED, DUPLICATE, LOST -> Optional.<String>empty();
                };
        received.settle(grant, id, state, why);
    }

    /** A packed folder is filed when anything in it is. */
    private static Piece.State stateOf(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Filed filed -> Piece.State.FILED;
            case Receipt.Locked locked -> Piece.State.FILED;
            case Receipt.Held held -> Piece.State.HELD;
            case Receipt.Duplicate same -> Piece.State.DUPLICATE;
            case Receipt.NotTaken no -> Piece.State.REFUSED;
            case Receipt.Unpacked folder -> {
                var states = receipt.all().map(PostFiling::stateOf).toList();
                yield Stream.of(Piece.State.FILED, Piece.State.HELD, Piece.State.DUPLICATE)
                        .filter(states::contains)
                        .findFirst()
                        .map(state -> state == Piece.State.HELD ? Piece.State.FILED : state)
                        .orElse(Piece.State.REFUSED);
            }
        };
    }

    /** Whoever is known there files it; what a code or an assistant let in, the program files. */
    private Actor sender(Arrival arrival, CaseId caseId) {
        return accounts.byContact(arrival.incoming().from())
                .map(Account::asActor)
                .filter(who -> access.may(who, Deed.ADD_RECORDS, caseId))
                .orElse(SELF);
    }

    private static Piece pieceOf(Arrival arrival, PieceId id) {
        return arrival.pieces().stream()
                .filter(piece -> piece.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
