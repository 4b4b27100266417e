package org.consilium.evidence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.evidence.CaseFinding.Correction;
import org.consilium.evidence.CaseFinding.Decision;
import org.consilium.evidence.CaseFinding.State;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.reading.person.Match;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of a case say: proposed by the program, verified by a person beside the page. */
@Service
public class Evidence {
    private static final int LONGEST = 200;

    private final JdbcPaperStore papers;
    private final JdbcFindingStore findings;
    private final Reports reports;
    private final ReadingWork work;
    private final WordsOfPapers words;
    private final Documents documents;
    private final Access access;
    private final JdbcPaperLinkStore links;
    private final PersonCheck personCheck;
    private final Cases cases;
    private final Clock clock;

    Evidence(
            JdbcPaperStore papers,
            JdbcFindingStore findings,
            Reports reports,
            ReadingWork work,
            WordsOfPapers words,
            Documents documents,
            Access access,
            JdbcPaperLinkStore links,
            PersonCheck personCheck,
            Cases cases,
            Clock clock) {
        this.papers = papers;
        this.findings = findings;
        this.reports = reports;
        this.work = work;
        this.words = words;
        this.documents = documents;
        this.access = access;
        this.links = links;
        this.personCheck = personCheck;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * How far the pages are read; what was never asked for is asked for now. Needs SORT_RECORDS.
     */
    @Transactional
    public Progress progress(Grant grant) {
        grant.mustBe(Deed.SORT_RECORDS);
        var states = papers.states(grant);
        var readable = reports.readable(grant);
        readable.stream()
                .map(Document::id)
                .filter(id -> !states.containsKey(id))
                .forEach(id -> work.order(grant, id));
        var counts =
                readable.stream()
                        .map(d -> states.getOrDefault(d.id(), JdbcPaperStore.State.WAITING))
                        .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        return new Progress(
                counts.getOrDefault(JdbcPaperStore.State.WAITING, 0L).intValue(),
                counts.getOrDefault(JdbcPaperStore.State.READ, 0L).intValue(),
                counts.getOrDefault(JdbcPaperStore.State.UNREAD, 0L).intValue(),
                papers.pagesRead(grant, readable.stream().map(Document::id).toList()));
    }

    /** How many findings wait for a person; needs SORT_RECORDS. */
    public int open(Grant grant) {
        grant.mustBe(Deed.SORT_RECORDS);
        return (int)
                reports(grant).stream()
                        .flatMap(report -> report.findings().stream())
                        .filter(CaseFinding::isOpen)
                        .count();
    }

    /** Pages on which findings wait for a person, in the order of the file; needs SORT_RECORDS. */
    public List<Whereabouts> waiting(Grant grant) {
        return reports(grant).stream()
                .flatMap(report -> report.findings().stream())
                .filter(CaseFinding::isOpen)
                .map(finding -> new Whereabouts(finding.document(), finding.page()))
                .distinct()
                .toList();
    }

    /** Whether a page names the patient; empty when it names nobody. Needs SORT_RECORDS. */
    public Optional<Match> namedOn(Grant grant, DocumentId document, int page) {
        grant.mustBe(Deed.SORT_RECORDS);
        var see = access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId());
        return words.of(see, documents.document(see, document)).pages().stream()
                .filter(p -> p.number() == page)
                .findFirst()
                .flatMap(p -> personCheck.named(grant, p));
    }

    /** What each document says as a whole; needs SORT_RECORDS. */
    public Map<DocumentId, PaperSaid> said(Grant grant) {
        grant.mustBe(Deed.SORT_RECORDS);
        return papers.said(grant);
    }

    /** All that was read of one document, rejected too, in the order of the page. SORT_RECORDS. */
    public List<CaseFinding> findings(Grant grant, DocumentId document) {
        grant.mustBe(Deed.SORT_RECORDS);
        return findings.of(grant, document);
    }

    /** Proposals too, for those who verify; needs SORT_RECORDS. */
    public List<Report> reports(Grant grant) {
        grant.mustBe(Deed.SORT_RECORDS);
        return reports.of(grant, finding -> finding.state() != State.REJECTED);
    }

    /**
     * Nothing but what a person has verified, of documents that the reader may see. SEE_RECORDS.
     */
    public List<Report> facts(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS, Deed.SORT_RECORDS);
        return reports.of(grant, CaseFinding::isFact);
    }

    /** It stands on the page as it was read. */
    @Transactional
    public void verify(Grant grant, FindingId id) {
        decide(grant, id, State.VERIFIED, Optional.empty());
    }

    /** All of them, in one go. */
    @Transactional
    public void verify(Grant grant, Collection<FindingId> ids) {
        ids.forEach(id -> verify(grant, id));
    }

    /**
     * It stands on the page otherwise.
     *
     * @throws Refused {@code evidence.value.blank}, {@code evidence.value.long}
     */
    @Transactional
    public void correct(Grant grant, FindingId id, String value, Optional<String> unit) {
        var plain = value.strip();
        if (plain.isEmpty()) {
            throw new Refused("evidence.value.blank");
        }
        var plainUnit = unit.map(String::strip).filter(u -> !u.isEmpty());
        if (plain.length() > LONGEST || plainUnit.filter(u -> u.length() > LONGEST).isPresent()) {
            throw new Refused("evidence.value.long", LONGEST);
        }
        var read = findings.one(grant, id).orElseThrow(NotFound::new).said();
        var same = read.value().equals(plain) && read.unit().equals(plainUnit);
        decide(
                grant,
                id,
                same ? State.VERIFIED : State.CORRECTED,
                same ? Optional.empty() : Optional.of(new Correction(plain, plainUnit)));
    }

    /** It does not stand there, or is nothing for the file. */
    @Transactional
    public void reject(Grant grant, FindingId id) {
        decide(grant, id, State.REJECTED, Optional.empty());
    }

    /** As if nobody had decided. */
    @Transactional
    public void reopen(Grant grant, FindingId id) {
        var finding = held(grant, id);
        findings.save(
                grant,
                new CaseFinding(
                        id, finding.document(), finding.said(), State.PROPOSED, Optional.empty()));
    }

    /** Papers that say the same, or are versions of each other; needs SORT_RECORDS. */
    public List<PaperLink> links(Grant grant) {
        grant.mustBe(Deed.SORT_RECORDS);
        return links.all(grant);
    }

    /** A person says that they are not: the paper is read by itself again. */
    @Transactional
    public void unlink(Grant grant, DocumentId document, DocumentId other) {
        mustBeOpen(grant);
        if (links.undo(grant, document, other, clock.instant())) {
            work.order(grant, document);
        }
    }

    private void decide(Grant grant, FindingId id, State state, Optional<Correction> correction) {
        var finding = held(grant, id);
        var decision = new Decision(grant.actor().account(), clock.instant(), correction);
        findings.save(
                grant,
                new CaseFinding(
                        id, finding.document(), finding.said(), state, Optional.of(decision)));
    }

    /** Its paper is not read anew meanwhile: who reads would wait for us, and we for them. */
    private CaseFinding held(Grant grant, FindingId id) {
        mustBeOpen(grant);
        papers.lock(grant, findings.one(grant, id).orElseThrow(NotFound::new).document());
        return findings.one(grant, id).orElseThrow(NotFound::new);
    }

    private void mustBeOpen(Grant grant) {
        grant.mustBe(Deed.SORT_RECORDS);
        if (!cases.file(grant).stage().isOpen()) {
            throw new Refused("case.not.open");
        }
    }
}
