package org.consilium.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.reading.Paper;
import org.consilium.reading.Reader;
import org.consilium.reading.Understanding;
import org.consilium.records.Arrangements;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Reading;
import org.consilium.records.glovebox.FileType;
import org.consilium.records.glovebox.Glovebox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one document: its words page by page, then what they say. A killed run goes on where it
 * stopped; reading again changes nothing that a person has decided.
 */
@Component
class PaperReading {
    static final Actor SYSTEM = Actor.system("evidence");

    private final JdbcPaperStore papers;
    private final JdbcFindingStore findings;
    private final JdbcStrangerStore strangers;
    private final PersonCheck personCheck;
    private final Bundling bundling;
    private final WordsOfPapers words;
    private final JdbcPaperLinkStore links;
    private final Documents documents;
    private final Arrangements arrangements;
    private final Glovebox glovebox;
    private final Access access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaperReading(
            JdbcPaperStore papers,
            JdbcFindingStore findings,
            JdbcStrangerStore strangers,
            PersonCheck personCheck,
            Bundling bundling,
            WordsOfPapers words,
            JdbcPaperLinkStore links,
            Documents documents,
            Arrangements arrangements,
            Glovebox glovebox,
            Access access,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.papers = papers;
        this.findings = findings;
        this.strangers = strangers;
        this.personCheck = personCheck;
        this.bundling = bundling;
        this.words = words;
        this.links = links;
        this.documents = documents;
        this.arrangements = arrangements;
        this.glovebox = glovebox;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Which documents have to be read again, since this one says more about them. */
    List<DocumentId> read(ReadingWork.Order order) {
        var grant = grantFor(order);
        var found = find(grant, order.document());
        if (found.isEmpty()) {
            return List.of();
        }
        var document = found.get();
        try {
            keepWords(grant, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var paper = words.of(grant, document);
        return bundling.split(grant, document, paper)
                ? List.of()
                : understand(grant, document.id(), paper);
    }

    /** What it is cannot be said: a person reads it. */
    void giveUp(ReadingWork.Order order) {
        papers.unread(grantFor(order), order.document());
    }

    static boolean canBeRead(Document document) {
        return document.reading() == Reading.READY && !document.isScan();
    }

    private Optional<Document> find(Grant grant, DocumentId id) {
        try {
            return Optional.of(documents.document(grant, id)).filter(PaperReading::canBeRead);
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private void keepWords(Grant grant, Document document) throws IOException {
        var read = papers.pagesRead(grant, document.id());
        if (read.size() >= document.pages()) {
            return;
        }
        if (document.isComposed()) {
            copyWords(grant, document);
            return;
        }
        var type = FileType.ofMediaType(document.mediaType()).orElseThrow();
        try (var bytes = documents.open(grant, document.id())) {
            glovebox.read(
                    bytes,
                    type,
                    "",
                    read,
                    sheet ->
                            papers.keepWords(
                                    grant, document.id(), sheet.number(), sheet.written().spots()));
        } catch (Refused e) {
            // Locked: the password was used once and is not known any more; its pages are.
            readPictures(grant, document, read);
        }
    }

    /** The pages were read where they came; what was not is read from their pictures. */
    private void copyWords(Grant grant, Document document) throws IOException {
        for (var page = 1; page <= document.pages(); page++) {
            var from = arrangements.source(grant, document.id(), page);
            papers.copyWords(
                    grant,
                    new Whereabouts(from.document(), from.page()),
                    new Whereabouts(document.id(), page));
        }
        readPictures(grant, document, papers.pagesRead(grant, document.id()));
    }

    private void readPictures(Grant grant, Document document, Set<Integer> read)
            throws IOException {
        for (var page = 1; page <= document.pages(); page++) {
            var number = page;
            var picture = documents.pageImage(grant, document.id(), page);
            if (read.contains(page) || picture.isEmpty()) {
                continue;
            }
            glovebox.read(
                    new SeekableInMemoryByteChannel(picture.get()),
                    FileType.JPEG,
                    "",
                    Set.of(),
                    sheet ->
                            papers.keepWords(
                                    grant, document.id(), number, sheet.written().spots()));
        }
    }

    /** One at a time for each document, and as what it is then: who comes later knows more. */
    private List<DocumentId> understand(Grant grant, DocumentId id, Paper paper) {
        var again = new ArrayList<DocumentId>();
        transaction.executeWithoutResult(
                status -> {
                    papers.lock(grant, id);
                    find(grant, id).ifPresent(d -> again.addAll(understand(grant, d, paper)));
                });
        again.remove(id);
        return again;
    }

    private List<DocumentId> understand(Grant grant, Document document, Paper paper) {
        var id = document.id();
        var said = Reader.read(paper, document.kind());
        papers.read(grant, asWhole(id, paper, said), document.kind(), clock.instant());
        var linked = bundling.link(grant, document, paper, papers.said(grant));
        findings.propose(
                grant, id, links.silenced(grant).contains(id) ? List.of() : said.findings());
        strangers.suspect(grant, id, personCheck.strangers(grant, id, paper, said.dates()));
        return linked;
    }

    private static PaperSaid asWhole(DocumentId id, Paper paper, Understanding said) {
        return new PaperSaid(
                id, said.judgement(), said.dates(), Letterhead.of(paper), said.warnings());
    }

    private Grant grantFor(ReadingWork.Order order) {
        return access.grant(SYSTEM, Deed.SEE_RECORDS, order.forCase());
    }
}
