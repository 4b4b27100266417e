package org.consilium.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Refused;
import org.consilium.reading.Paper;
import org.consilium.reading.bundles.Joiner;
import org.consilium.reading.bundles.Loose;
import org.consilium.reading.bundles.Relation;
import org.consilium.reading.bundles.Splitter;
import org.consilium.reading.bundles.Twins;
import org.consilium.reading.bundles.Versions;
import org.consilium.records.Arrangements;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.PageRef;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts pages together as they belong, and finds copies and later versions. What a person has sorted
 * or put back stays as it is.
 */
@Component
class Bundling {
    private static final double SURE = 0.6;
    private static final Set<Kind> ON_TISSUE = EnumSet.of(Kind.BIOPSY, Kind.IHC_MOLECULAR);

    private final Arrangements arrangements;
    private final Documents documents;
    private final WordsOfPapers words;
    private final JdbcPaperStore papers;
    private final JdbcPaperLinkStore links;
    private final Access access;
    private final Duration quiet;
    private final Clock clock;

    Bundling(
            Arrangements arrangements,
            Documents documents,
            WordsOfPapers words,
            JdbcPaperStore papers,
            JdbcPaperLinkStore links,
            Access access,
            @Value("${consilium.photos-settle:60s}") Duration quiet,
            Clock clock) {
        this.arrangements = arrangements;
        this.documents = documents;
        this.words = words;
        this.papers = papers;
        this.links = links;
        this.access = access;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** True when its pages stand in other documents now, which are read by themselves. */
    boolean split(Grant grant, Document document, Paper paper) {
        if (document.kind().isPresent()
                || document.isComposed()
                || document.pages() < 2
                || paper.pages().size() < document.pages()) {
            return false;
        }
        var parts = Splitter.split(paper);
        var places =
                parts.stream()
                        .map(
                                part ->
                                        part.pages().stream()
                                                .map(n -> new PageRef(document.id(), n + 1))
                                                .toList())
                        .toList();
        var isSure = parts.stream().allMatch(part -> part.confidence() >= SURE);
        return isSure && !isAsItCame(places) && arranged(grant, List.of(document.id()), places);
    }

    private static boolean isAsItCame(List<List<PageRef>> parts) {
        return parts.size() == 1
                && IntStream.range(0, parts.getFirst().size())
                        .allMatch(n -> parts.getFirst().get(n).page() == n + 1);
    }

    /**
     * Joins photos of one report, once no more have come for a while. False when it has to be asked
     * again.
     */
    boolean join(CaseId caseId) {
        var grant = access.grant(PaperReading.SYSTEM, Deed.SEE_RECORDS, caseId);
        var readable = documents.list(grant).stream().filter(PaperReading::canBeRead).toList();
        var states = papers.states(grant);
        var loose =
                readable.stream()
                        .filter(Bundling::isLoose)
                        .filter(d -> states.get(d.id()) == JdbcPaperStore.State.READ)
                        .toList();
        var isQuiet = loose.stream().allMatch(d -> d.at().plus(quiet).isBefore(clock.instant()));
        var isRead =
                readable.stream()
                        .noneMatch(d -> states.get(d.id()) == JdbcPaperStore.State.WAITING);
        if (!isQuiet || !isRead) {
            return false;
        }
        var pages =
                loose.stream()
                        .map(d -> new Loose(words.of(grant, d), d.at(), Optional.empty()))
                        .toList();
        for (var together : Joiner.join(pages)) {
            if (together.size() > 1) {
                var ids = together.stream().map(n -> loose.get(n).id()).toList();
                arranged(grant, ids, List.of(ids.stream().map(id -> new PageRef(id, 1)).toList()));
            }
        }
        return true;
    }

    static boolean isLoose(Document document) {
        return document.kind().isEmpty()
                && !document.isComposed()
                && document.pages() == 1
                && document.mediaType().startsWith("image/");
    }

    private boolean arranged(Grant grant, List<DocumentId> sources, List<List<PageRef>> parts) {
        try {
            arrangements.arrange(
                    access.grant(PaperReading.SYSTEM, Deed.SORT_RECORDS, grant.caseId()),
                    sources,
                    parts);
            return true;
        } catch (Refused e) {
            return false; // put back once, or sorted meanwhile
        }
    }

    /** Which papers it is a copy or a version of; those of the pair whose turn changes. */
    List<DocumentId> link(
            Grant grant, Document document, Paper paper, Map<DocumentId, PaperSaid> said) {
        var changed = new ArrayList<DocumentId>();
        for (var other : documents.list(grant)) {
            if (!other.id().equals(document.id())
                    && PaperReading.canBeRead(other)
                    && isComparable(said.get(document.id()), said.get(other.id()))) {
                relation(document, paper, other, words.of(grant, other))
                        .filter(link -> links.insert(grant, link))
                        .ifPresent(link -> changed.add(link.document()));
            }
        }
        return changed;
    }

    private static boolean isComparable(@Nullable PaperSaid one, @Nullable PaperSaid other) {
        if (one == null || other == null) {
            return false;
        }
        var kinds = List.of(one.judgement().kind(), other.judgement().kind());
        return kinds.getFirst() == kinds.getLast() || ON_TISSUE.containsAll(kinds);
    }

    private static Optional<PaperLink> relation(
            Document document, Paper paper, Document other, Paper otherPaper) {
        var versions = Versions.among(List.of(paper, otherPaper)).stream().findFirst();
        if (versions.isPresent()) {
            var isEarlier = versions.get().earlier() == 0;
            return Optional.of(
                    new PaperLink(
                            isEarlier ? document.id() : other.id(),
                            isEarlier ? other.id() : document.id(),
                            relation(versions.get().relation()),
                            false));
        }
        if (!Twins.isSame(paper, otherPaper)) {
            return Optional.empty();
        }
        var isLater = document.at().isAfter(other.at());
        return Optional.of(
                new PaperLink(
                        isLater ? document.id() : other.id(),
                        isLater ? other.id() : document.id(),
                        PaperLink.Relation.COPY,
                        false));
    }

    private static PaperLink.Relation relation(Relation relation) {
        return switch (relation) {
            case FINALISES -> PaperLink.Relation.PRELIMINARY;
            case REPLACES -> PaperLink.Relation.CORRECTED;
            case ADDENDUM -> PaperLink.Relation.ADDED_TO;
        };
    }
}
