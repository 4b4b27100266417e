package org.consilium.records;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Refused;
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
    private static final Duration PER_PAGE = Duration.ofSeconds(20);
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final int TRIES = 4;

    private final JdbcDocumentStore store;
    private final Vault vault;
    private final Access access;

    PageMaker(JdbcDocumentStore store, Vault vault, Access access) {
        this.store = store;
        this.vault = vault;
        this.access = access;
    }

    @Bean
    OneTimeTask<PageWork.Order> recordPages() {
        return Tasks.oneTime(PageWork.TASK)
                .onFailure(
                        new FailureHandler.MaxRetriesFailureHandler<>(
                                TRIES,
                                new FailureHandler.OnFailureRetryLater<>(WAIT),
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
        store.read(grantFor(order), new DocumentId(order.documentId()), Reading.UNREADABLE, 0);
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
        var pages = type == FileType.PDF ? pdf(grant, document) : photo(grant, document, type);
        store.read(grant, document.id(), pages == 0 ? Reading.UNREADABLE : Reading.READY, pages);
    }

    private int photo(Grant grant, Document document, FileType type) throws IOException {
        var image = Watched.tryFor(PER_PAGE, () -> decode(grant, document, type));
        if (image.isEmpty()) {
            return 0;
        }
        keep(grant, document, 1, new Sheet(image, ""));
        return 1;
    }

    private BufferedImage decode(Grant grant, Document document, FileType type) throws IOException {
        var name = Names.original(grant.caseId(), document.sha256());
        Picture picture;
        try (var in = Channels.newInputStream(vault.open(Scope.of(grant.caseId()), name))) {
            picture = Picture.read(type, in);
        }
        try (var bytes = vault.open(Scope.of(grant.caseId()), name)) {
            return Paper.photo(type, picture, bytes);
        }
    }

    /** After a page that took too long nothing more can be read from the same open PDF. */
    private int pdf(Grant grant, Document document) throws IOException {
        var made = new HashSet<Integer>();
        store.pages(grant, document.id()).forEach(p -> made.add(p.number()));
        var bytes =
                vault.open(
                        Scope.of(grant.caseId()),
                        Names.original(grant.caseId(), document.sha256()));
        Optional<Paged> opened;
        try {
            opened = Watched.tryFor(PER_PAGE, () -> Paged.open(bytes));
        } catch (Refused e) {
            opened = Optional.empty();
        }
        if (opened.isEmpty()) {
            bytes.close();
            return 0;
        }
        var pdf = opened.get();
        var pages = pdf.pages();
        var usable = true;
        for (var page = 1; page <= pages; page++) {
            if (made.contains(page)) {
                continue;
            }
            var number = page;
            var sheet =
                    usable
                            ? Watched.tryFor(PER_PAGE, () -> sheet(pdf, number))
                            : Optional.<Sheet>empty();
            usable = usable && sheet.isPresent();
            keep(grant, document, page, sheet.orElseGet(() -> new Sheet(Optional.empty(), "")));
        }
        if (usable) {
            pdf.close();
        }
        return store.pages(grant, document.id()).stream().anyMatch(Page::shown) ? pages : 0;
    }

    /** A broken page has no picture but may have words, and the other way round. */
    private static Sheet sheet(Paged pdf, int page) {
        Optional<BufferedImage> image;
        String words;
        try {
            image = Optional.of(pdf.image(page));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            image = Optional.empty();
        }
        try {
            words = pdf.words(page);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            words = "";
        }
        return new Sheet(image, words);
    }

    private void keep(Grant grant, Document document, int page, Sheet sheet) throws IOException {
        var caseId = grant.caseId();
        var width = 0;
        var height = 0;
        if (sheet.image.isPresent()) {
            var image = sheet.image.get();
            width = image.getWidth();
            height = image.getHeight();
            vault.put(Scope.of(caseId), Names.page(caseId, document.id(), page), Paper.jpeg(image));
            vault.put(
                    Scope.of(caseId),
                    Names.small(caseId, document.id(), page),
                    Paper.jpeg(Paper.small(image)));
        }
        store.putPage(
                grant,
                document.id(),
                new Page(page, sheet.image.isPresent(), width, height),
                vault.encrypt(Scope.of(caseId), sheet.words));
    }

    private Grant grantFor(PageWork.Order order) {
        return access.grant(SYSTEM, Deed.ADD_RECORDS, new CaseId(order.caseId()));
    }

    private record Sheet(Optional<BufferedImage> image, String words) {}
}
