package org.consilium.records;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages put together as they belong, whatever file they came in: one file holds several reports,
 * several photos are one. Nothing is copied or lost, and everything can be put back.
 */
@Service
public class Arrangements {
    /** The order in which pages are joined; parts of one document keep theirs. */
    public static final Comparator<Document> AS_THEY_CAME =
            Comparator.comparing(Document::at).thenComparing(Document::fileName);

    private final JdbcArrangementStore store;
    private final JdbcDocumentStore documents;
    private final Documents records;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrangements(
            JdbcArrangementStore store,
            JdbcDocumentStore documents,
            Documents records,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.records = records;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * New documents, one for each part, that show the pages of these; unsorted, with ids that are
     * the same whenever it is asked again. Says PagesMade for each. Needs SORT_RECORDS.
     *
     * @throws IllegalArgumentException when not every page of every source has exactly one place
     * @throws Refused {@code records.arrange.not} when a source is not ready, is composed or stands
     *     in another arrangement; to the program also what a person sorted or put back once
     */
    @Transactional
    public List<DocumentId> arrange(
            Grant grant, List<DocumentId> sources, List<List<PageRef>> parts) {
        grant.mustBe(Deed.SORT_RECORDS);
        store.lock(grant);
        var layout = new Layout(sources, parts);
        if (layout.changesNothing()) {
            throw new IllegalArgumentException("nothing to arrange in " + sources);
        }
        make(grant, layout, Set.of());
        return layout.documents();
    }

    /**
     * A person says on which pages of it a new report begins. Needs SORT_RECORDS.
     *
     * @throws Refused {@code records.parts.none} when on none, and as for arranging
     */
    @Transactional
    public void split(Grant grant, DocumentId id, Set<Integer> begins) {
        grant.mustBe(Deed.SORT_RECORDS);
        store.lock(grant);
        var document = documents.byId(grant, id).orElseThrow(NotFound::new);
        var parts = new ArrayList<List<PageRef>>();
        for (var place : documents.places(grant, id)) {
            if (parts.isEmpty() || begins.contains(parts.stream().mapToInt(List::size).sum() + 1)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(place);
        }
        if (parts.size() < 2) {
            throw new Refused("records.parts.none");
        }
        rearrange(grant, List.of(document), parts);
    }

    /**
     * A person says that these are pages of one report, in the order in which they came. Needs
     * SORT_RECORDS.
     *
     * @throws Refused {@code records.join.few} for less than two, and as for arranging
     */
    @Transactional
    public DocumentId join(Grant grant, Collection<DocumentId> ids) {
        grant.mustBe(Deed.SORT_RECORDS);
        store.lock(grant);
        var chosen =
                ids.stream()
                        .distinct()
                        .map(id -> documents.byId(grant, id).orElseThrow(NotFound::new))
                        .sorted(AS_THEY_CAME.thenComparingInt(one -> firstPage(grant, one)))
                        .toList();
        if (chosen.size() < 2) {
            throw new Refused("records.join.few");
        }
        var pages =
                chosen.stream().flatMap(one -> documents.places(grant, one.id()).stream()).toList();
        return rearrange(grant, chosen, List.of(pages))
                ? Layout.documentOf(pages)
                : pages.getFirst().document();
    }

    /**
     * The documents of its arrangement go away, and those whose pages they showed are as before.
     * False when it stands in none. Needs SORT_RECORDS.
     *
     * @param id one of either
     * @throws NotFound when there is no such document, or not any more
     */
    @Transactional
    public boolean undo(Grant grant, DocumentId id) {
        grant.mustBe(Deed.SORT_RECORDS);
        store.lock(grant);
        var found = standing(grant, Set.of(id));
        if (found.isEmpty()) {
            if (documents.byId(grant, id).isEmpty()) {
                throw new NotFound();
            }
            return false;
        }
        putBack(grant, found, clock.instant());
        return true;
    }

    /** Whether pages of any of these were put back once; needs SEE_RECORDS. */
    public boolean isUndone(Grant grant, Collection<DocumentId> sources) {
        grant.mustBe(Deed.SEE_RECORDS);
        return store.isUndone(grant, sources);
    }

    /** Where a page came from: itself, unless the document is composed. Needs SEE_RECORDS. */
    public PageRef source(Grant grant, DocumentId id, int page) {
        return documents.source(grant, records.document(grant, id).id(), page);
    }

    /** Those that stand, the newest first; none for experts. Needs SEE_RECORDS. */
    public List<Arrangement> all(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS);
        return access.may(grant.actor(), Deed.SEE_CASE, grant.caseId())
                ? List.copyOf(store.all(grant).values())
                : List.of();
    }

    /** The one in which a document or its pages stand; none for experts. Needs SEE_RECORDS. */
    public Optional<Arrangement> of(Grant grant, DocumentId id) {
        return all(grant).stream().filter(one -> one.holds(id)).findFirst();
    }

    private int firstPage(Grant grant, Document document) {
        return documents.source(grant, document.id(), 1).page();
    }

    /**
     * What these documents were put together of is taken apart with them; the rest stays as it was
     * sorted. False when everything stands as it came now.
     */
    private boolean rearrange(Grant grant, List<Document> touched, List<List<PageRef>> parts) {
        var ids = touched.stream().map(Document::id).toList();
        var composed = touched.stream().filter(Document::isComposed).map(Document::id).toList();
        var replaced = standing(grant, composed);
        var sources = new ArrayList<DocumentId>();
        var all = new ArrayList<>(parts);
        for (var one : replaced.values()) {
            one.sources().forEach(source -> sources.add(source.id()));
            one.parts().stream()
                    .filter(part -> !ids.contains(part.id()))
                    .forEach(part -> all.add(documents.places(grant, part.id())));
        }
        touched.stream().filter(one -> !one.isComposed()).forEach(one -> sources.add(one.id()));
        all.sort(
                Comparator.comparingInt(
                                (List<PageRef> part) -> sources.indexOf(part.getFirst().document()))
                        .thenComparingInt(part -> part.getFirst().page()));
        var layout = new Layout(sources, all);
        if (layout.changesNothing()) {
            putBack(grant, replaced, clock.instant());
            return false;
        }
        make(grant, layout, replaced.keySet());
        return true;
    }

    private void make(Grant grant, Layout layout, Set<UUID> replaced) {
        var pages =
                layout.sources().stream()
                        .map(id -> documents.byId(grant, id).orElseThrow(NotFound::new))
                        .flatMap(Arrangements::pages)
                        .toList();
        if (store.stands(grant, layout.id())) {
            return;
        }
        var isProgram = grant.actor().is(Role.SYSTEM);
        if (isProgram && store.isUndone(grant, layout.sources())) {
            throw new Refused("records.arrange.not");
        }
        var now = clock.instant();
        store.insert(grant, layout, now);
        if (!store.take(grant, layout, replaced)) {
            throw new Refused("records.arrange.not");
        }
        layout.mustHoldAll(pages);
        for (var part = 0; part < layout.parts().size(); part++) {
            var shown = layout.parts().get(part);
            if (store.compose(grant, layout.id(), part + 1, shown)) {
                said(grant, Layout.documentOf(shown), now);
            }
        }
        replaced.forEach(before -> store.drop(grant, before, now));
        events.publishEvent(new PagesArranged(grant.caseId(), grant.actor().account(), now));
    }

    private void putBack(Grant grant, Map<UUID, Arrangement> found, Instant now) {
        var by = grant.actor().account();
        found.keySet().forEach(id -> store.drop(grant, id, now));
        events.publishEvent(new PagesArranged(grant.caseId(), by, now));
        found.values().stream()
                .flatMap(one -> one.sources().stream())
                .forEach(source -> said(grant, source.id(), now));
        if (!documents.anyUnsorted(grant)) {
            events.publishEvent(new AllSorted(grant.caseId(), by, now));
        }
    }

    private void said(Grant grant, DocumentId id, Instant now) {
        events.publishEvent(new PagesMade(grant.caseId(), id, now));
    }

    private Map<UUID, Arrangement> standing(Grant grant, Collection<DocumentId> ids) {
        var all = store.all(grant);
        all.values().removeIf(one -> ids.stream().noneMatch(one::holds));
        return all;
    }

    private static Stream<PageRef> pages(Document document) {
        return IntStream.rangeClosed(1, document.pages())
                .mapToObj(page -> new PageRef(document.id(), page));
    }
}
