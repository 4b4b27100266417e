package org.consilium.records.upload;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.Documents;
import org.consilium.records.Photo;
import org.consilium.records.Receipt;
import org.consilium.records.ReceiptLine;
import org.consilium.records.Way;
import org.consilium.records.upload.JdbcUploadStore.Lease;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in piece by piece. Each piece is durable before it is acknowledged; a piece that
 * broke off counts as far as it came. Every verb needs ADD_RECORDS, and what somebody else has
 * begun is not there.
 */
@Service
public class Uploads {
    private static final int PIECE = 1 << 16;
    private static final int MOST_PARTS = 4_096;

    /** A connection that fell silent keeps others away no longer than this. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private final JdbcUploadStore store;
    private final Leftovers leftovers;
    private final Sums sums;
    private final Documents documents;
    private final Vault vault;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Uploads(
            JdbcUploadStore store,
            Leftovers leftovers,
            Sums sums,
            Documents documents,
            Vault vault,
            SchedulerClient jobs,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.leftovers = leftovers;
        this.sums = sums;
        this.documents = documents;
        this.vault = vault;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The same key begins it once.
     *
     * @throws Refused {@code records.empty}, {@code records.large.study}, {@code request.key} when
     *     the key was used for another file, and as for any document
     */
    public Upload begin(Grant grant, NewUpload wanted) {
        documents.mustTake(grant);
        if (wanted.bytes() == 0) {
            throw new Refused("records.empty");
        }
        if (wanted.bytes() > Documents.MOST_BYTES_OF_STUDY) {
            throw new Refused("records.large.study");
        }
        store.insert(grant, new UploadId(ids.next()), wanted, clock.instant());
        return store.byKey(grant, wanted.key())
                .filter(upload -> isMine(grant, upload) && upload.bytes() == wanted.bytes())
                .orElseThrow(() -> new Refused("request.key"));
    }

    /**
     * @throws NotFound also for what another person sends
     */
    public Upload of(Grant grant, UploadId id) {
        grant.mustBe(Deed.ADD_RECORDS);
        return store.byId(grant, id)
                .filter(upload -> isMine(grant, upload))
                .filter(upload -> upload.state() != Upload.State.FORGOTTEN)
                .orElseThrow(NotFound::new);
    }

    /** What this person has not sent to its end, and what was not taken. */
    public List<Upload> open(Grant grant) {
        grant.mustBe(Deed.ADD_RECORDS);
        return store.mine(grant).stream().filter(Upload::isOpen).toList();
    }

    private static boolean isMine(Grant grant, Upload upload) {
        return upload.by().equals(grant.actor().account());
    }

    /**
     * Adds bytes from this place on; as many as came when they break off.
     *
     * @throws UploadConflict when they cannot be taken now
     */
    public Upload add(Grant grant, UploadId id, long place, InputStream bytes) throws IOException {
        var upload = of(grant, id);
        if (upload.arrived() != place) {
            throw new UploadConflict(UploadConflict.Why.OTHER_PLACE);
        }
        if (upload.state() != Upload.State.COMING) {
            return upload;
        }
        if (store.parts(upload).size() >= MOST_PARTS) {
            throw new UploadConflict(UploadConflict.Why.TOO_MUCH);
        }
        var name = nameOf(grant, id);
        var leftOver = store.begin(grant, upload, name, lease());
        if (leftOver.isEmpty()) {
            throw new UploadConflict(UploadConflict.Why.BUSY);
        }
        if (leftOver.get().isPresent()) {
            vault.delete(leftOver.get().get());
        }
        try {
            write(grant, upload, name, bytes);
        } finally {
            store.end(grant, upload, name);
        }
        return of(grant, id);
    }

    private String nameOf(Grant grant, UploadId id) {
        return "%s/uploads/%s/%s".formatted(grant.caseId().value(), id.value(), ids.next());
    }

    private void write(Grant grant, Upload upload, String name, InputStream bytes)
            throws IOException {
        var digest = sums.at(upload.id(), upload.arrived());
        try (var draft = vault.draft(Scope.of(grant.caseId()))) {
            var count = copy(grant, upload, name, new Coming(bytes, draft, digest));
            if (upload.arrived() + count > upload.bytes()) {
                throw new UploadConflict(UploadConflict.Why.TOO_MUCH);
            }
            if (count == 0) {
                return;
            }
            draft.seal();
            draft.keep(name);
            commit(grant, upload, new Vault.Part(name, count), digest);
        }
    }

    private record Coming(InputStream in, Vault.Draft draft, Optional<MessageDigest> digest) {
        /** -1 at the end, also when the connection broke: what came until then is good. */
        int read(byte[] piece) {
            try {
                return in.read(piece);
            } catch (IOException e) {
                return -1;
            }
        }
    }

    private long copy(Grant grant, Upload upload, String name, Coming coming) throws IOException {
        var piece = new byte[PIECE];
        var most = upload.bytes() - upload.arrived();
        var told = clock.instant();
        var count = 0L;
        for (var n = coming.read(piece); n >= 0 && count <= most; n = coming.read(piece)) {
            coming.draft().out().write(piece, 0, n);
            if (coming.digest().isPresent()) {
                coming.digest().get().update(piece, 0, n);
            }
            count += n;
            if (told.plus(SIGN_OF_LIFE).isBefore(clock.instant())) {
                told = clock.instant();
                store.renew(grant, upload, name, lease());
            }
        }
        return count;
    }

    private Lease lease() {
        return new Lease(clock.instant(), SILENCE);
    }

    /** The bytes are durable; now they count. */
    private void commit(Grant grant, Upload upload, Vault.Part part, Optional<MessageDigest> digest)
            throws IOException {
        var arrived = upload.arrived() + part.bytes();
        var whole = arrived == upload.bytes();
        var sum = digest.filter(d -> whole).map(d -> HexFormat.of().formatHex(d.digest()));
        var added =
                transaction.execute(
                        status -> {
                            if (!store.add(grant, upload, part, sum, clock.instant())) {
                                return false;
                            }
                            if (whole && !upload.ofPages()) {
                                jobs.scheduleIfNotExists(
                                        Finishing.orderOf(grant.caseId(), upload.id()),
                                        Instant.EPOCH);
                            }
                            return true;
                        });
        if (!Boolean.TRUE.equals(added)) {
            vault.delete(part.name());
            throw new UploadConflict(UploadConflict.Why.OTHER_PLACE);
        }
        if (whole) {
            sums.forget(upload.id());
        } else if (digest.isPresent()) {
            sums.keep(upload.id(), digest.get(), arrived);
        }
    }

    /**
     * Its bytes go; again is the same as once.
     *
     * @throws UploadConflict while it is being checked
     */
    public void forget(Grant grant, UploadId id) throws IOException {
        var upload = of(grant, id);
        if (!store.forget(grant, upload)) {
            throw new UploadConflict(UploadConflict.Why.BUSY);
        }
        sums.forget(id);
        leftovers.delete(upload);
    }

    /**
     * The photos that are here become one document, in this order.
     *
     * @throws UploadConflict while one of them is still coming
     * @throws NotFound for one of another person
     */
    public Receipt bind(Grant grant, List<UploadId> inOrder, RequestKey key) throws IOException {
        var uploads = inOrder.stream().map(id -> of(grant, id)).toList();
        if (uploads.stream().anyMatch(u -> !u.ofPages() || u.state() == Upload.State.COMING)) {
            throw new UploadConflict(UploadConflict.Why.BUSY);
        }
        var photos = new ArrayList<Photo>();
        for (var upload : uploads) {
            photos.add(leftovers.whole(grant, upload));
        }
        var receipt = documents.addPages(grant, Way.WEB, photos, key);
        if (!(receipt instanceof Receipt.NotTaken)) {
            for (var upload : uploads) {
                store.settle(grant, upload, ReceiptLine.all(receipt), clock.instant());
                leftovers.deleteParts(upload);
            }
        }
        return receipt;
    }
}
