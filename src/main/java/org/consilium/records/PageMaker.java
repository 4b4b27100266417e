package org.consilium.records;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.time.Duration;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.channels.PieceId;
import org.consilium.conversation.ReceivedFiles;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Refused;
import org.consilium.records.glovebox.FileType;
import org.consilium.records.glovebox.Glovebox;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the pictures and the text layer of the pages in the background. A killed run goes on where
 * it stopped: what is made is not made again.
 */
@Configuration(proxyBeanMethods = false)
class PageMaker {
    private static final Actor SYSTEM = Actor.system("records");

    /** Twice as long each time: what fails is the disk or the database, and a night may pass. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(20);

    private static final int TRIES = 12;

    private final JdbcDocumentStore store;
    private final Vault vault;
    private final Glovebox glovebox;
    private final PageShelf shelf;
    private final Access access;
    private final ReceivedFiles received;
    private final Clock clock;

    PageMaker(
            JdbcDocumentStore store,
            Vault vault,
            Glovebox glovebox,
            PageShelf shelf,
            Access access,
            ReceivedFiles received,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.glovebox = glovebox;
        this.shelf = shelf;
        this.access = access;
        this.received = received;
        this.clock = clock;
    }

    @Bean
    OneTimeTask<PageWork.Order> recordPages() {
        return Tasks.oneTime(PageWork.TASK)
                .onFailure(
                        new FailureHandler.MaxRetriesFailureHandler<>(
                                TRIES,
                                new FailureHandler.ExponentialBackoffFailureHandler<>(
                                        FIRST_WAIT, 2),
                                (failed, operations) ->
                                        giveUp(
                                                (PageWork.Order)
                                                        failed.getExecution()
                                                                .taskInstance
                                                                .getData())))
                .execute((instance, context) -> makeOrFail(instance.getData()));
    }

    private void makeOrFail(PageWork.Order order) {
        try {
            make(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void giveUp(PageWork.Order order) {
        var grant = grantFor(order);
        var id = new DocumentId(order.documentId());
        store.read(grant, id, Reading.UNREADABLE, 0);
        store.byId(grant, id).ifPresent(document -> tell(grant, document));
    }

    /** The sender of a message is told once what came with it and which page to send again. */
    private void tell(Grant grant, Document document) {
        if (document.way().isMessage()) {
            received.looked(grant, new PieceId(store.deliveryOf(grant, document.id()).value()));
        }
    }

    private void make(PageWork.Order order) throws IOException {
        var grant = grantFor(order);
        var found = store.byId(grant, new DocumentId(order.documentId()));
        if (found.isEmpty() || found.get().reading() != Reading.MAKING) {
            return;
        }
        var document = found.get();
        var type = FileType.ofMediaType(document.mediaType()).orElseThrow();
        if (type == FileType.DICOM) {
            store.read(grant, document.id(), Reading.READY, 0);
            return;
        }
        int pages;
        try (var bytes = open(grant, document)) {
            pages =
                    glovebox.pages(
                            bytes,
                            type,
                            "",
                            shelf.made(grant, document),
                            sheet -> shelf.put(grant, document, sheet));
        } catch (Refused e) {
            pages = 0;
        }
        if (shelf.anyShown(grant, document)) {
            shelf.ready(grant, document, pages, clock.instant());
        } else {
            store.read(grant, document.id(), Reading.UNREADABLE, pages);
        }
        tell(grant, document);
    }

    private SeekableByteChannel open(Grant grant, Document document) throws IOException {
        return vault.open(
                Scope.of(grant.caseId()), Names.original(grant.caseId(), document.sha256()));
    }

    private Grant grantFor(PageWork.Order order) {
        return access.grant(SYSTEM, Deed.ADD_RECORDS, new CaseId(order.caseId()));
    }
}
