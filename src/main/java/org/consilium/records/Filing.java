package org.consilium.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.glovebox.Busy;
import org.consilium.records.glovebox.FileType;
import org.consilium.records.glovebox.Glovebox;
import org.consilium.records.glovebox.Verdict;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes documents of files: of one, of each in a packed folder, of what waited or was locked. */
@Component
class Filing {
    private static final int DEEPEST = 3;
    private static final int LONGEST_NAME = 150;
    private static final String UNKNOWN = "application/octet-stream";

    private final JdbcDocumentStore store;
    private final Intake intake;
    private final Glovebox glovebox;
    private final Vault vault;
    private final PageWork pageWork;
    private final PageShelf shelf;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Filing(
            JdbcDocumentStore store,
            Intake intake,
            Glovebox glovebox,
            Vault vault,
            PageWork pageWork,
            PageShelf shelf,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.intake = intake;
        this.glovebox = glovebox;
        this.vault = vault;
        this.pageWork = pageWork;
        this.shelf = shelf;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * How a file came: by which way, under which name, in which packed folder, for which request.
     *
     * @param with the request that the packed folder came with
     */
    record Delivery(
            Way way,
            String name,
            Optional<String> origin,
            int depth,
            RequestKey key,
            RequestKey with) {
        Delivery {
            name = plain(name);
        }

        static Delivery of(Way way, String name, Optional<String> origin, RequestKey key) {
            return new Delivery(way, name, origin, 0, key, key);
        }

        /** The same file of the same archive has the same key, however often it comes. */
        Delivery part(int number, String partName) {
            var seed = (key.value() + "/" + number).getBytes(StandardCharsets.UTF_8);
            return new Delivery(
                    way,
                    partName,
                    Optional.of(origin.map(above -> above + " / " + name).orElse(name)),
                    depth + 1,
                    new RequestKey(UUID.nameUUIDFromBytes(seed)),
                    with);
        }

        private static String plain(String fileName) {
            var last =
                    fileName.substring(
                            Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
            var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
            return plain.isEmpty()
                    ? "file"
                    : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        }
    }

    Receipt file(Grant grant, Delivery delivery, InputStream bytes) {
        return file(grant, delivery, bytes, Intake.MOST_BYTES);
    }

    Receipt fileLarge(Grant grant, Delivery delivery, InputStream bytes) {
        return file(grant, delivery, bytes, Documents.MOST_BYTES_OF_STUDY);
    }

    private Receipt file(Grant grant, Delivery delivery, InputStream bytes, long most) {
        var before = before(grant, delivery);
        if (before.isPresent()) {
            return before.get();
        }
        try (var taken = intake.take(grant.caseId(), bytes, most)) {
            return keep(grant, delivery, taken);
        } catch (Refused e) {
            return new Receipt.NotTaken(delivery.name(), e.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of it, when it came before. */
    Optional<Receipt> before(Grant grant, Delivery delivery) {
        return store.byKey(grant, delivery.key()).map(found -> receipt(delivery.name(), found));
    }

    /** What was put together by the sender, part by part. */
    Receipt file(Grant grant, Delivery delivery, Whole whole) {
        return fileHere(grant, delivery, new JoinedWhole(vault, Scope.of(grant.caseId()), whole));
    }

    private Receipt keep(Grant grant, Delivery delivery, Here here) throws IOException {
        var same = store.bySha256(grant, here.sha256());
        if (same.isPresent()) {
            return again(delivery.name(), same.get());
        }
        Optional<Verdict> verdict;
        try (var bytes = here.readBack()) {
            verdict = intake.judge(bytes);
            if (verdict.filter(Verdict::isPacked).isPresent()) {
                return unpack(grant, delivery, bytes, "");
            }
        } catch (Busy e) {
            verdict = Optional.empty();
        }
        return keep(
                grant,
                delivery,
                here,
                verdict.map(v -> v.type().mediaType()).orElse(UNKNOWN),
                verdict.map(Filing::readingOf).orElse(Reading.HELD));
    }

    /** Bytes first, then the row: a row without its bytes can never be. */
    Receipt keep(Grant grant, Delivery delivery, Here here, String mediaType, Reading reading)
            throws IOException {
        here.keep(Names.original(grant.caseId(), here.sha256()));
        var document = newDocument(grant, delivery, here, mediaType, reading);
        var filed = transaction.execute(status -> file(grant, document, delivery, here));
        if (Boolean.TRUE.equals(filed)) {
            return receipt(delivery.name(), document);
        }
        return before(grant, delivery)
                .or(() -> store.bySha256(grant, here.sha256()).map(d -> again(delivery.name(), d)))
                .orElseThrow();
    }

    private Receipt unpack(
            Grant grant, Delivery delivery, SeekableByteChannel archive, String password)
            throws IOException {
        if (delivery.depth() >= DEEPEST) {
            return new Receipt.NotTaken(delivery.name(), "records.zip.deep");
        }
        var receipts = new ArrayList<Receipt>();
        try (var parts = intake.unpack(grant.caseId(), archive, password)) {
            for (var part : parts.all()) {
                receipts.add(
                        fileHere(grant, delivery.part(receipts.size(), part.name()), part.taken()));
            }
        }
        return new Receipt.Unpacked(delivery.name(), receipts);
    }

    private Receipt fileHere(Grant grant, Delivery delivery, Here here) {
        var before = before(grant, delivery);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            if (here.bytes() == 0) {
                throw new Refused("records.empty");
            }
            return keep(grant, delivery, here);
        } catch (Refused e) {
            return new Receipt.NotTaken(delivery.name(), e.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean file(Grant grant, Document document, Delivery delivery, Here here) {
        if (!store.insert(grant, document, delivery.key(), delivery.with())) {
            return false;
        }
        here.settle(Names.original(grant.caseId(), document.sha256()));
        if (document.reading() != Reading.HELD) {
            announce(grant, document);
        }
        return true;
    }

    private void announce(Grant grant, Document document) {
        if (document.reading() == Reading.MAKING) {
            pageWork.order(grant.caseId(), document.id());
        }
        events.publishEvent(
                document.isScan()
                        ? new ScanKept(grant.caseId(), document.id(), document.at())
                        : new DocumentFiled(
                                grant.caseId(), document.id(), document.by(), document.at()));
    }

    /**
     * Opens what is locked and keeps what is inside; the password is used here and forgotten.
     *
     * @throws Refused {@code records.password.wrong}, {@code records.busy}, or why it still cannot
     *     be opened
     */
    void unlock(Grant grant, Document document, RequestKey key, String password) {
        var name = Names.original(grant.caseId(), document.sha256());
        try (var bytes = vault.open(Scope.of(grant.caseId()), name)) {
            if (document.mediaType().equals(FileType.ZIP.mediaType())) {
                unpack(grant, deliveryOf(grant, document, key), bytes, password);
                store.read(grant, document.id(), Reading.UNPACKED, 0);
                return;
            }
            glovebox.judge(bytes, password);
            var pages =
                    glovebox.pages(
                            bytes,
                            FileType.PDF,
                            password,
                            shelf.made(grant, document),
                            sheet -> shelf.put(grant, document, sheet));
            if (!shelf.anyShown(grant, document)) {
                throw new Refused("records.pdf.broken");
            }
            shelf.ready(grant, document, pages, clock.instant());
        } catch (Busy e) {
            throw new Refused("records.busy");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tries again to check what waits. True when it waits no longer. */
    boolean release(Grant grant, Document document, RequestKey key) {
        var name = Names.original(grant.caseId(), document.sha256());
        try (var bytes = vault.open(Scope.of(grant.caseId()), name)) {
            var verdict = intake.judge(bytes);
            if (verdict.isEmpty()) {
                return false;
            }
            var type = verdict.get().type().mediaType();
            if (document.mediaType().equals(FileType.PHOTOS.mediaType())) {
                released(grant, document, Reading.MAKING, document.mediaType());
            } else if (verdict.get().isPacked()) {
                unpack(grant, deliveryOf(grant, document, key), bytes, "");
                store.release(grant, document.id(), Reading.UNPACKED, type);
            } else {
                released(grant, document, readingOf(verdict.get()), type);
            }
        } catch (Refused e) {
            refuse(grant, document, e.key());
        } catch (Busy e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** What was taken on trust is not there any more, or stays as it came with no pages. */
    private void refuse(Grant grant, Document document, String why) {
        if (!why.equals(VirusScan.FOUND)) {
            released(grant, document, Reading.UNREADABLE, document.mediaType());
            return;
        }
        released(grant, document, Reading.HARMFUL, document.mediaType());
        try {
            vault.delete(Names.original(grant.caseId(), document.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void released(Grant grant, Document document, Reading reading, String type) {
        transaction.executeWithoutResult(
                status -> {
                    if (store.release(grant, document.id(), reading, type)) {
                        announce(grant, store.byId(grant, document.id()).orElseThrow());
                    }
                });
    }

    private Delivery deliveryOf(Grant grant, Document document, RequestKey key) {
        return new Delivery(
                document.way(),
                document.fileName(),
                document.origin(),
                0,
                key,
                store.deliveryOf(grant, document.id()));
    }

    private static Reading readingOf(Verdict verdict) {
        return verdict.locked() ? Reading.LOCKED : Reading.MAKING;
    }

    private static Receipt receipt(String name, Document document) {
        return switch (document.reading()) {
            case HELD -> new Receipt.Held(name, document.id());
            case LOCKED -> new Receipt.Locked(name, document.id());
            case HARMFUL -> new Receipt.NotTaken(name, VirusScan.FOUND);
            case MAKING, READY, UNPACKED, ARRANGED, FOREIGN, UNREADABLE ->
                    new Receipt.Filed(name, document.id());
        };
    }

    private static Receipt again(String name, Document same) {
        return same.reading() == Reading.HARMFUL
                ? receipt(name, same)
                : new Receipt.Duplicate(name, same.id());
    }

    private Document newDocument(
            Grant grant, Delivery delivery, Here here, String mediaType, Reading reading) {
        return new Document(
                new DocumentId(ids.next()),
                delivery.name(),
                mediaType,
                here.bytes(),
                here.sha256(),
                0,
                Optional.empty(),
                Optional.empty(),
                delivery.way(),
                grant.actor().account(),
                clock.instant(),
                reading,
                Optional.empty(),
                delivery.origin());
    }
}
