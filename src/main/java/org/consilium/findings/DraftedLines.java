package org.consilium.findings;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.evidence.Checks;
import org.consilium.evidence.Evidence;
import org.consilium.findings.JdbcProposalStore.Decision;
import org.consilium.findings.JdbcProposalStore.Line;
import org.consilium.kernel.Ids;
import org.consilium.records.Document;
import org.consilium.records.Documents;
import org.springframework.stereotype.Component;

/** The lines that verified findings give now, against those that stand on a sheet. */
@Component
class DraftedLines {
    private final JdbcProposalStore store;
    private final Evidence evidence;
    private final Checks checks;
    private final Documents documents;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    DraftedLines(
            JdbcProposalStore store,
            Evidence evidence,
            Checks checks,
            Documents documents,
            Access access,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.checks = checks;
        this.documents = documents;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of papers that a person has sorted: others are sealed to the board. */
    List<Fact> now(Grant grant) {
        var see = access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId());
        var sorted =
                documents.list(see).stream()
                        .filter(document -> document.kind().isPresent())
                        .map(Document::id)
                        .collect(Collectors.toSet());
        return Drafting.lines(
                evidence.facts(see).stream()
                        .filter(report -> sorted.contains(report.document()))
                        .toList(),
                checks.overruled(see));
    }

    /** What came or changed since the sheet was written, and nobody has decided about. */
    List<Proposal> open(Grant grant, List<Fact> sheet) {
        var now = now(grant);
        now.stream()
                .filter(line -> !sheet.contains(line))
                .forEach(line -> store.propose(grant, ids.next(), line));
        var undecided = store.all(grant).stream().filter(l -> l.decision().isEmpty()).toList();
        store.forget(
                grant,
                undecided.stream()
                        .filter(line -> !now.contains(line.fact()))
                        .map(line -> line.proposal().id())
                        .toList());
        return now.stream()
                .filter(line -> !sheet.contains(line))
                .flatMap(line -> undecided.stream().filter(l -> l.fact().equals(line)))
                .map(Line::proposal)
                .toList();
    }

    /**
     * Remembers which lines of a sheet the program wrote. What was replaced is forgotten: should a
     * finding be corrected back, its line is offered again.
     */
    void kept(Grant grant, List<Fact> sheet) {
        var now = now(grant);
        var onSheet = now.stream().filter(sheet::contains).toList();
        onSheet.forEach(line -> store.propose(grant, ids.next(), line));
        var all = store.all(grant);
        all.stream()
                .filter(line -> line.decision().isEmpty() && onSheet.contains(line.fact()))
                .forEach(line -> take(grant, line.proposal()));
        store.forget(
                grant,
                all.stream()
                        .filter(line -> line.is(Decision.TAKEN))
                        .filter(line -> !now.contains(line.fact()))
                        .filter(line -> !sheet.contains(line.fact()))
                        .map(line -> line.proposal().id())
                        .toList());
    }

    /** Those that the program once wrote on the sheet and that nobody's findings bear any more. */
    List<Fact> outdated(Grant grant, List<Fact> sheet) {
        var written =
                store.all(grant).stream()
                        .filter(line -> line.is(Decision.TAKEN))
                        .map(Line::fact)
                        .filter(sheet::contains)
                        .toList();
        if (written.isEmpty()) {
            return List.of();
        }
        var now = now(grant);
        return written.stream().filter(line -> !now.contains(line)).toList();
    }

    /** The sheet with a new line, in the place of what stood on it of the same page before. */
    List<Fact> with(Grant grant, List<Fact> sheet, Fact line) {
        var outdated = outdated(grant, sheet);
        return Stream.concat(
                        sheet.stream()
                                .filter(f -> !(outdated.contains(f) && f.isOnSamePageAs(line))),
                        Stream.of(line))
                .toList();
    }

    void take(Grant grant, Proposal proposal) {
        store.decide(grant, proposal.id(), Decision.TAKEN, clock.instant());
    }

    void drop(Grant grant, ProposalId id) {
        store.decide(grant, id, Decision.DROPPED, clock.instant());
    }
}
