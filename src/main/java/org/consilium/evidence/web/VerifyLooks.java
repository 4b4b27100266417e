package org.consilium.evidence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Evidence;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Strangers;
import org.consilium.evidence.Whereabouts;
import org.consilium.reading.Box;
import org.consilium.reading.Certainty;
import org.consilium.records.Documents;
import org.consilium.shell.Problems;
import org.springframework.stereotype.Component;

/** Puts together the page on which findings are verified. */
@Component
class VerifyLooks {
    private final Evidence evidence;
    private final Strangers strangers;
    private final Documents documents;
    private final Cases cases;
    private final Access access;

    VerifyLooks(
            Evidence evidence,
            Strangers strangers,
            Documents documents,
            Cases cases,
            Access access) {
        this.evidence = evidence;
        this.strangers = strangers;
        this.documents = documents;
        this.cases = cases;
        this.access = access;
    }

    VerifyPage page(Grant grant, Whereabouts asked, Optional<FindingId> last, Problems problems) {
        var see = access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId());
        var document = documents.document(see, asked.document());
        var current = Math.clamp(asked.page(), 1, Math.max(1, document.pages()));
        var here = new Whereabouts(document.id(), current);
        var waiting = evidence.waiting(grant);
        return new VerifyPage(
                cases.file(grant).number(),
                document,
                Optional.ofNullable(evidence.said(grant).get(document.id())),
                current,
                documents.pages(see, document.id()).stream()
                        .filter(p -> p.number() == current && p.shown())
                        .findFirst(),
                rows(on(grant, here)),
                evidence.namedOn(grant, document.id(), current),
                strangers.all(grant).stream()
                        .filter(p -> p.document().equals(document.id()) && p.page() == current)
                        .findFirst(),
                waiting.size(),
                last,
                problems);
    }

    /** What can be taken in one go: whatever is proposed and plainly stated. */
    List<FindingId> sure(Grant grant, Whereabouts page) {
        return on(grant, page).stream()
                .filter(f -> f.isOpen() && f.said().certainty() == Certainty.STATED)
                .map(CaseFinding::id)
                .toList();
    }

    private List<CaseFinding> on(Grant grant, Whereabouts page) {
        return evidence.findings(grant, page.document()).stream()
                .filter(f -> f.page() == page.page())
                .sorted(
                        Comparator.comparingDouble(
                                f -> f.said().place().box().map(Box::top).orElse(0.0)))
                .toList();
    }

    private static List<VerifyRow> rows(List<CaseFinding> findings) {
        var rows = new ArrayList<VerifyRow>();
        var current = findings.stream().filter(CaseFinding::isOpen).findFirst();
        for (var finding : findings) {
            rows.add(
                    new VerifyRow(
                            rows.size() + 1, finding, current.filter(finding::equals).isPresent()));
        }
        return rows;
    }
}
