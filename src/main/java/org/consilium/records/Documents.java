package org.consilium.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.shell.Frame;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a case: taken in, kept as they came, shown by page, sorted by a person. */
@Service
public class Documents {
    /** Of a file that comes in parts or by its address: the disc of a scan. */
    public static final long MOST_BYTES_OF_STUDY = 2L << 30;

    private static final int LONGEST_PASSWORD = 200;

    private final JdbcDocumentStore store;
    private final Checklists checklists;
    private final Filing filing;
    private final Albums albums;
    private final VirusScan scan;
    private final Vault vault;
    private final Access access;
    private final Cases cases;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Documents(
            JdbcDocumentStore store,
            Checklists checklists,
            Filing filing,
            Albums albums,
            VirusScan scan,
            Vault vault,
            Access access,
            Cases cases,
            Consents consents,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.checklists = checklists;
        this.filing = filing;
        this.albums = albums;
        this.scan = scan;
        this.vault = vault;
        this.access = access;
        this.cases = cases;
        this.consents = consents;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes one file in: type by content, consent required, encrypted, durable before it returns.
     * The same key files it once. Needs ADD_RECORDS. Says DocumentFiled.
     *
     * @throws Refused {@code consent.missing}, {@code case.not.open}
     */
    public Receipt add(Grant grant, String fileName, InputStream bytes, RequestKey key) {
        return add(grant, Way.WEB, fileName, bytes, key);
    }

    /** The same for what came another way. */
    public Receipt add(Grant grant, Way way, String fileName, InputStream bytes, RequestKey key) {
        mustTake(grant);
        return filing.file(grant, Filing.Delivery.of(way, fileName, Optional.empty(), key), bytes);
    }

    /** The same for what may be as large as the disc of a scan. */
    public Receipt addLarge(
            Grant grant, Way way, String fileName, InputStream bytes, RequestKey key) {
        mustTake(grant);
        return filing.fileLarge(
                grant, Filing.Delivery.of(way, fileName, Optional.empty(), key), bytes);
    }

    /** The same for what came in parts and is durable already. */
    public Receipt add(Grant grant, Way way, Whole whole, RequestKey key) {
        mustTake(grant);
        return filing.file(
                grant, Filing.Delivery.of(way, whole.fileName(), whole.folder(), key), whole);
    }

    /**
     * Makes one document of the photos of its pages, in this order; all of them or none. Needs
     * ADD_RECORDS.
     *
     * @throws Refused {@code records.none} without a photo, {@code records.pages.many}, and as for
     *     one file
     */
    public Receipt addPages(Grant grant, Way way, List<Photo> photos, RequestKey key) {
        mustTake(grant);
        if (photos.isEmpty()) {
            throw new Refused("records.none");
        }
        if (photos.size() > Albums.MOST_PHOTOS) {
            throw new Refused("records.pages.many", Albums.MOST_PHOTOS);
        }
        return albums.file(grant, way, photos, key);
    }

    /**
     * Needs ADD_RECORDS.
     *
     * @throws Refused {@code consent.missing}, {@code case.not.open}
     */
    public void mustTake(Grant grant) {
        grant.mustBe(Deed.ADD_RECORDS);
        consents.require(grant.caseId(), Purpose.OPINION);
        if (!cases.file(grant).stage().isOpen()) {
            throw new Refused("case.not.open");
        }
    }

    /**
     * Opens a locked document with its password, which is used once and kept nowhere; nothing
     * happens when it is open already. Needs ADD_RECORDS.
     *
     * @throws Refused {@code records.password.needed}, {@code records.password.wrong}
     */
    public void unlock(Grant grant, DocumentId id, String password) {
        grant.mustBe(Deed.ADD_RECORDS);
        var document = store.byId(grant, id).orElseThrow(NotFound::new);
        if (document.reading() != Reading.LOCKED) {
            return;
        }
        if (password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            throw new Refused("records.password.needed");
        }
        filing.unlock(grant, document, store.keyOf(grant, id), password);
    }

    /** Whether files are checked for malware before anybody can open them. */
    public boolean isScanning() {
        return scan.isOn();
    }

    /** Newest report first, unsorted before sorted; needs SEE_RECORDS. */
    public List<Document> list(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS);
        var sight = sightOf(grant);
        return store.all(grant).stream().flatMap(d -> sight.of(d).stream()).toList();
    }

    /** Needs SEE_RECORDS. @throws NotFound also for a document of another case */
    public Document document(Grant grant, DocumentId id) {
        grant.mustBe(Deed.SEE_RECORDS);
        return store.byId(grant, id).flatMap(sightOf(grant)::of).orElseThrow(NotFound::new);
    }

    /**
     * The bytes as they came, of what is not composed; needs SEE_RECORDS, and is not for experts,
     * who see pages.
     */
    public InputStream original(Grant grant, DocumentId id) {
        var document = document(grant, id);
        if (sightOf(grant).isExpert() || !hasBytes(document)) {
            throw new NotFound();
        }
        try {
            return Channels.newInputStream(
                    vault.open(
                            Scope.of(grant.caseId()),
                            Names.original(grant.caseId(), document.sha256())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Any part of the bytes as they came; needs SEE_RECORDS. For modules that give out parts, such
     * as one picture of a scan: what of it an expert may see is theirs to decide.
     */
    public SeekableByteChannel open(Grant grant, DocumentId id) throws IOException {
        var document = document(grant, id);
        if (!hasBytes(document)) {
            throw new NotFound();
        }
        return vault.open(
                Scope.of(grant.caseId()), Names.original(grant.caseId(), document.sha256()));
    }

    private static boolean hasBytes(Document document) {
        return document.reading().isOpen() && !document.isComposed();
    }

    /** The pages made so far, those without a picture too; needs SEE_RECORDS. */
    public List<Page> pages(Grant grant, DocumentId id) {
        return store.pages(grant, document(grant, id).id());
    }

    /** Pages that are hard to read, by document; needs SEE_RECORDS. */
    public Map<DocumentId, List<Page>> doubtful(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS);
        var found = store.doubtful(grant);
        found.keySet().retainAll(list(grant).stream().map(Document::id).toList());
        return found;
    }

    /** JPEG of one page, from 1; empty while it is still being made. Needs SEE_RECORDS. */
    public Optional<byte[]> pageImage(Grant grant, DocumentId id, int page) {
        var from = source(grant, id, page);
        return picture(grant, Names.page(grant.caseId(), from.document(), from.page()));
    }

    /** The same, 240 pixels wide. Needs SEE_RECORDS. */
    public Optional<byte[]> thumbnail(Grant grant, DocumentId id, int page) {
        var from = source(grant, id, page);
        return picture(grant, Names.small(grant.caseId(), from.document(), from.page()));
    }

    /** The page before it was laid straight, if it was. Needs SEE_RECORDS. */
    public Optional<byte[]> pageAsItCame(Grant grant, DocumentId id, int page) {
        var from = source(grant, id, page);
        var came = Names.asItCame(grant.caseId(), from.document(), from.page());
        return picture(grant, came).or(() -> pageImage(grant, id, page));
    }

    /** The text layer of one page; "" when it has none. Needs SEE_RECORDS. */
    public String pageText(Grant grant, DocumentId id, int page) {
        return store.words(grant, document(grant, id).id(), page)
                .map(words -> vault.decrypt(Scope.of(grant.caseId()), words))
                .orElse("");
    }

    /** A person says what it is and of when; needs SORT_RECORDS. */
    @Transactional
    public void sort(Grant grant, DocumentId id, Kind kind, LocalDate date) {
        sort(grant, id, new Sorting(kind, date, Optional.empty()));
    }

    /**
     * The same, with the item of the checklist it is. Says RecordSorted, and AllSorted when nothing
     * is left. Saying the same again changes nothing. Needs SORT_RECORDS.
     *
     * @throws Refused {@code records.date.future}, {@code records.item.kind} for an item of another
     *     kind, {@code records.sort.elsewhere} when its pages stand in other documents
     */
    @Transactional
    public void sort(Grant grant, DocumentId id, Sorting sorting) {
        grant.mustBe(Deed.SORT_RECORDS);
        var document = store.byId(grant, id).orElseThrow(NotFound::new);
        if (Sorting.of(document).filter(sorting::equals).isPresent()) {
            return;
        }
        var now = clock.instant();
        if (sorting.date().isAfter(LocalDate.ofInstant(now, Frame.ZONE))) {
            throw new Refused("records.date.future");
        }
        sorting.item().ifPresent(item -> checklists.mustFit(grant, item, sorting.kind()));
        if (!store.sort(grant, id, sorting.kind(), sorting.item(), sorting.date(), now)) {
            throw new Refused("records.sort.elsewhere");
        }
        var by = grant.actor().account();
        events.publishEvent(new RecordSorted(grant.caseId(), id, by, now));
        if (!store.anyUnsorted(grant)) {
            events.publishEvent(new AllSorted(grant.caseId(), by, now));
        }
    }

    /**
     * A person says whether it is about somebody else: then it counts for nothing, and nobody of
     * the board sees it. Says PagesMade when it is the patient's after all, AllSorted when nothing
     * is left. Needs SORT_RECORDS.
     */
    @Transactional
    public void setAside(Grant grant, DocumentId id, boolean foreign) {
        grant.mustBe(Deed.SORT_RECORDS);
        if (!store.setAside(grant, id, foreign)) {
            return;
        }
        var now = clock.instant();
        if (!foreign) {
            events.publishEvent(new PagesMade(grant.caseId(), id, now));
        } else if (!store.anyUnsorted(grant)) {
            events.publishEvent(new AllSorted(grant.caseId(), grant.actor().account(), now));
        }
    }

    /** What the organ's checklist asks for, what is there, what is missing; needs SEE_RECORDS. */
    public Checklist checklist(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS);
        return checklists.of(grant);
    }

    /** Tells the family what is missing (step CHECKLIST_SENT); needs SORT_RECORDS. */
    @Transactional
    public void sendChecklist(Grant grant) {
        sendChecklist(grant, new RequestKey(ids.next()));
    }

    /** The same, once per key. */
    @Transactional
    public void sendChecklist(Grant grant, RequestKey key) {
        grant.mustBe(Deed.SORT_RECORDS);
        checklists.send(grant, key);
    }

    /**
     * A person declares the records complete (step RECORDS_COMPLETE), once; needs SORT_RECORDS.
     *
     * @throws Refused {@code records.missing} without a reason while a required item is missing
     */
    @Transactional
    public void complete(Grant grant, Optional<String> reasonThoughMissing) {
        grant.mustBe(Deed.SORT_RECORDS);
        checklists.complete(grant, reasonThoughMissing);
    }

    /** When the family was last told what is missing; needs SEE_RECORDS. */
    public Optional<Instant> checklistSent(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS);
        return checklists.lastSent(grant);
    }

    /** Needs SEE_RECORDS. */
    public Optional<Completion> completion(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS);
        return checklists.completion(grant);
    }

    private PageRef source(Grant grant, DocumentId id, int page) {
        return store.source(grant, document(grant, id).id(), page);
    }

    private Optional<byte[]> picture(Grant grant, String name) {
        try {
            return Optional.of(vault.get(Scope.of(grant.caseId()), name));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sight sightOf(Grant grant) {
        return new Sight(
                !access.may(grant.actor(), Deed.SEE_CASE, grant.caseId()),
                access.may(grant.actor(), Deed.SEE_FIRST_OPINION, grant.caseId()));
    }
}
