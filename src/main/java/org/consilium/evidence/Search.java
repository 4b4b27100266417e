package org.consilium.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.evidence.search.Marks;
import org.consilium.evidence.search.Query;
import org.consilium.reading.Box;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Page;
import org.consilium.records.Reading;
import org.springframework.stereotype.Service;

/**
 * Finds words on all pages of a case that the reader may see. Pages are opened for one search and
 * kept nowhere.
 */
@Service
public class Search {
    public static final int LONGEST = Query.LONGEST;

    /** More of them nobody looks through; the words are made narrower instead. */
    static final int MOST_SHOWN = 50;

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.<Hit>comparingInt(hit -> hit.marks().hits())
                    .thenComparing(hit -> hit.document().date().orElse(LocalDate.MIN))
                    .thenComparing(hit -> hit.document().at())
                    .reversed()
                    .thenComparing(hit -> hit.document().id().value())
                    .thenComparingInt(Hit::page);

    private final JdbcPaperStore papers;
    private final Reports reports;
    private final Documents documents;

    Search(JdbcPaperStore papers, Reports reports, Documents documents) {
        this.papers = papers;
        this.reports = reports;
        this.documents = documents;
    }

    private record Hit(Document document, int page, KeptWords words, Marks marks) {
        Whereabouts where() {
            return new Whereabouts(document.id(), page);
        }

        @Override
        public String toString() {
            return "Hit[" + document.id().value() + " " + page + "]";
        }
    }

    /**
     * Pages on which all of it stands: those with most hits first, then the newest. Needs
     * SEE_RECORDS.
     *
     * @throws org.consilium.kernel.Refused {@code evidence.search.long}, {@code
     *     evidence.search.short}
     */
    public Found find(Grant grant, String typed) {
        grant.mustBe(Deed.SEE_RECORDS);
        var query = Query.read(typed);
        var readable =
                reports.readable(grant).stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
        var hits = new ArrayList<Hit>();
        var withWords = new HashSet<Whereabouts>();
        papers.eachPage(
                grant,
                readable.keySet(),
                (page, words) -> {
                    var texts = words.texts();
                    if (!texts.isEmpty()) {
                        withWords.add(page);
                    }
                    var document = Objects.requireNonNull(readable.get(page.document()));
                    query.in(texts)
                            .ifPresent(m -> hits.add(new Hit(document, page.page(), words, m)));
                });
        return found(grant, readable.keySet(), hits, withWords);
    }

    private Found found(
            Grant grant, Set<DocumentId> readable, List<Hit> hits, Set<Whereabouts> withWords) {
        var visible = documents.list(grant).stream().filter(d -> !d.isScan()).toList();
        return new Found(
                shown(grant, hits),
                hits.size(),
                withWords.size(),
                visible.stream()
                        .filter(d -> !isForeign(d, readable))
                        .flatMap(d -> unread(d, withWords).stream())
                        .toList(),
                (int) visible.stream().filter(d -> isForeign(d, readable)).count());
    }

    /** Somebody else's as a whole, or with one of its pages. */
    private static boolean isForeign(Document document, Set<DocumentId> readable) {
        return document.reading() == Reading.FOREIGN
                || (PaperReading.canBeRead(document) && !readable.contains(document.id()));
    }

    /** Nothing was found on these, whatever stands there. */
    private static Optional<Found.Unread> unread(Document document, Set<Whereabouts> withWords) {
        var pages =
                IntStream.rangeClosed(1, document.pages())
                        .filter(n -> !withWords.contains(new Whereabouts(document.id(), n)))
                        .boxed()
                        .toList();
        return pages.isEmpty() && document.pages() > 0
                ? Optional.empty()
                : Optional.of(new Found.Unread(document, pages));
    }

    private List<Found.OnPage> shown(Grant grant, List<Hit> hits) {
        var best = hits.stream().sorted(BEST_FIRST).limit(MOST_SHOWN).toList();
        var sheets = sheets(grant, best);
        return best.stream()
                .map(hit -> onPage(hit, Optional.ofNullable(sheets.get(hit.where()))))
                .toList();
    }

    private static Found.OnPage onPage(Hit hit, Optional<Page> sheet) {
        var words = hit.words().spots();
        var boxes =
                hit.marks().spots().stream()
                        .map(words::get)
                        .map(s -> new Box(s.left(), s.top(), s.right(), s.bottom()))
                        .toList();
        return new Found.OnPage(
                hit.document(),
                hit.page(),
                sheet,
                hit.marks().hits(),
                boxes,
                Context.line(words, hit.marks()));
    }

    private Map<Whereabouts, Page> sheets(Grant grant, List<Hit> hits) {
        var sheets = new HashMap<Whereabouts, Page>();
        hits.stream()
                .map(hit -> hit.document().id())
                .distinct()
                .forEach(
                        id ->
                                documents.pages(grant, id).stream()
                                        .filter(Page::shown)
                                        .forEach(
                                                page ->
                                                        sheets.put(
                                                                new Whereabouts(id, page.number()),
                                                                page)));
        return sheets;
    }
}
