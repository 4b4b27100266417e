package org.consilium.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.reading.Box;
import org.consilium.reading.Dates;
import org.consilium.reading.Judgement;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.springframework.stereotype.Component;

/** Puts together the papers of a case with what they say, as far as the reader may see them. */
@Component
class Reports {
    private final JdbcPaperStore papers;
    private final JdbcFindingStore findings;
    private final JdbcStrangerStore strangers;
    private final JdbcPaperLinkStore links;
    private final Documents documents;
    private final Access access;

    Reports(
            JdbcPaperStore papers,
            JdbcFindingStore findings,
            JdbcStrangerStore strangers,
            JdbcPaperLinkStore links,
            Documents documents,
            Access access) {
        this.papers = papers;
        this.findings = findings;
        this.strangers = strangers;
        this.links = links;
        this.documents = documents;
        this.access = access;
    }

    List<Report> of(Grant grant, Predicate<CaseFinding> which) {
        var said = papers.said(grant);
        var found = new HashMap<DocumentId, List<CaseFinding>>();
        findings.all(grant).stream()
                .filter(which)
                .forEach(f -> found.computeIfAbsent(f.document(), d -> new ArrayList<>()).add(f));
        var silenced = links.silenced(grant);
        return readable(grant).stream()
                .filter(document -> !silenced.contains(document.id()))
                .map(
                        document ->
                                report(
                                        document,
                                        Optional.ofNullable(said.get(document.id())),
                                        found.getOrDefault(document.id(), List.of())))
                .toList();
    }

    private static Report report(
            Document document, Optional<PaperSaid> said, List<CaseFinding> findings) {
        var dates = said.map(PaperSaid::dates).orElse(Dates.NONE);
        return new Report(
                document.id(),
                document.kind().or(() -> said.map(s -> s.judgement().kind())).orElse(Kind.OTHER),
                said.map(PaperSaid::judgement).flatMap(Judgement::subkind),
                document.date().or(dates::collected).or(dates::performed).or(dates::reported),
                dates,
                said.flatMap(PaperSaid::lab),
                findings.stream().sorted(DOWN_THE_PAGE).toList());
    }

    /** Where boxes are known, from top to bottom. */
    static final Comparator<CaseFinding> DOWN_THE_PAGE =
            Comparator.comparingInt(CaseFinding::page)
                    .thenComparingDouble(f -> f.said().place().box().map(Box::top).orElse(0.0))
                    .thenComparingDouble(f -> f.said().place().box().map(Box::left).orElse(0.0));

    /** Documents with pages that are about this person, as far as anybody knows. */
    List<Document> readable(Grant grant) {
        var foreign =
                strangers.all(grant).stream()
                        .filter(StrangePage::isForeign)
                        .map(StrangePage::document)
                        .collect(Collectors.toSet());
        return documents
                .list(access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId()))
                .stream()
                .filter(PaperReading::canBeRead)
                .filter(d -> !foreign.contains(d.id()))
                .toList();
    }
}
