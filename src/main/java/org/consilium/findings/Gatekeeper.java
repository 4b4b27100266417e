package org.consilium.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.evidence.Checks;
import org.consilium.evidence.Evidence;
import org.consilium.evidence.StrangePage;
import org.consilium.evidence.Strangers;
import org.consilium.evidence.Whereabouts;
import org.consilium.findings.Hindrance.Why;
import org.consilium.records.Document;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.springframework.stereotype.Component;

/** Looks at what stands between a draft and the board. */
@Component
class Gatekeeper {
    private final Documents documents;
    private final Evidence evidence;
    private final Strangers strangers;
    private final Checks checks;
    private final DraftedLines lines;
    private final Access access;

    Gatekeeper(
            Documents documents,
            Evidence evidence,
            Strangers strangers,
            Checks checks,
            DraftedLines lines,
            Access access) {
        this.documents = documents;
        this.evidence = evidence;
        this.strangers = strangers;
        this.checks = checks;
        this.lines = lines;
        this.access = access;
    }

    Gate gate(Grant grant, Summary summary) {
        var see = access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId());
        return new Gate(
                summary.readiness(),
                documents.checklist(see).missing(),
                hindrances(grant, summary.facts()));
    }

    private List<Hindrance> hindrances(Grant grant, List<Fact> sheet) {
        var sort = access.grant(grant.actor(), Deed.SORT_RECORDS, grant.caseId());
        var blocking = strangers.blocking(sort);
        var first = blocking.stream().map(p -> new Whereabouts(p.document(), p.page())).findFirst();
        return Stream.of(
                        new Hindrance(Why.STRANGERS, blocking.size(), first),
                        new Hindrance(Why.DIFFERING, checks.blocking(sort), Optional.empty()),
                        new Hindrance(Why.OUTDATED, outdated(grant, sheet), Optional.empty()),
                        new Hindrance(
                                Why.STILL_READING,
                                evidence.progress(sort).waiting(),
                                Optional.empty()))
                .filter(hindrance -> hindrance.count() > 0)
                .toList();
    }

    /** Of lines the program wrote, and of facts on pages that can no longer be a source. */
    private int outdated(Grant grant, List<Fact> sheet) {
        return (int)
                Stream.concat(
                                lines.outdated(grant, sheet).stream(),
                                sheet.stream().filter(noLongerASource(grant)))
                        .distinct()
                        .count();
    }

    /** Somebody else's, gone, or of a paper that may tell the first opinion. */
    private Predicate<Fact> noLongerASource(Grant grant) {
        var sort = access.grant(grant.actor(), Deed.SORT_RECORDS, grant.caseId());
        var see = access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId());
        var foreign =
                strangers.all(sort).stream()
                        .filter(StrangePage::isForeign)
                        .map(page -> new Fact.OnPage(page.document(), page.page()))
                        .toList();
        var usable =
                documents.list(see).stream()
                        .filter(d -> d.kind().filter(Kind::mayTellFirstOpinion).isEmpty())
                        .map(Document::id)
                        .toList();
        return fact ->
                fact.page()
                        .filter(p -> foreign.contains(p) || !usable.contains(p.document()))
                        .isPresent();
    }
}
