package org.consilium.evidence;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.reading.person.Match;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages that name somebody else: nothing goes to the board until a person has said whose they are.
 */
@Service
public class Strangers {
    private static final int LONGEST = 300;

    private final JdbcStrangerStore store;
    private final Documents documents;
    private final Cases cases;
    private final Access access;
    private final Clock clock;

    Strangers(
            JdbcStrangerStore store, Documents documents, Cases cases, Access access, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.cases = cases;
        this.access = access;
        this.clock = clock;
    }

    /** Those that are not clearly the patient's, decided or not; needs SORT_RECORDS. */
    public List<StrangePage> all(Grant grant) {
        grant.mustBe(Deed.SORT_RECORDS);
        var there =
                documents
                        .list(access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId()))
                        .stream()
                        .map(Document::id)
                        .collect(Collectors.toSet());
        return store.all(grant).stream().filter(page -> there.contains(page.document())).toList();
    }

    /** Whether any page keeps the case from the board; needs SORT_RECORDS or PREPARE_SUMMARY. */
    public List<StrangePage> blocking(Grant grant) {
        return all(access.grant(grant.actor(), Deed.SORT_RECORDS, grant.caseId())).stream()
                .filter(StrangePage::blocks)
                .toList();
    }

    /**
     * A person says whose a page is. Needs SORT_RECORDS.
     *
     * @throws Refused {@code evidence.reason} without a reason, {@code evidence.split} when other
     *     pages of the document name nobody else
     */
    @Transactional
    public void decide(Grant grant, DocumentId document, int page, boolean ours, String reason) {
        grant.mustBe(Deed.SORT_RECORDS);
        if (!cases.file(grant).stage().isOpen()) {
            throw new Refused("case.not.open");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refused("evidence.reason");
        }
        if (all(grant).stream().noneMatch(p -> p.document().equals(document) && p.page() == page)) {
            throw new NotFound();
        }
        if (!ours && hasOthers(grant, document)) {
            throw new Refused("evidence.split");
        }
        documents.setAside(grant, document, !ours);
        store.decide(
                grant,
                document,
                page,
                new StrangePage.Decision(
                        ours, reason.strip(), grant.actor().account(), clock.instant()));
    }

    /** Whether a page of it is not suspected to be somebody else's. */
    private boolean hasOthers(Grant grant, DocumentId document) {
        var see = access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId());
        var suspected =
                all(grant).stream()
                        .filter(p -> p.document().equals(document) && isSuspected(p))
                        .count();
        return documents.document(see, document).pages() > suspected;
    }

    private static boolean isSuspected(StrangePage page) {
        return page.decided()
                .map(decision -> !decision.ours())
                .orElse(page.match().verdict() == Match.Verdict.MISMATCH || page.isOpen());
    }
}
