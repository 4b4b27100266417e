package org.consilium.evidence;

import java.util.function.Predicate;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.kernel.CaseId;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.PagesMade;
import org.consilium.records.RecordSorted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What is new or sorted otherwise is read. */
@Component
class EvidenceListeners {
    private final ReadingWork work;
    private final JdbcPaperStore papers;
    private final Documents documents;
    private final Access access;

    EvidenceListeners(ReadingWork work, JdbcPaperStore papers, Documents documents, Access access) {
        this.work = work;
        this.papers = papers;
        this.documents = documents;
        this.access = access;
    }

    @ApplicationModuleListener(id = "evidence.pages")
    void on(PagesMade made) {
        look(made.caseId(), made.documentId(), document -> true);
    }

    /** Read again as what a person said it is, when that is something else. */
    @ApplicationModuleListener(id = "evidence.sorted")
    void on(RecordSorted sorted) {
        var grant = access.grant(PaperReading.SYSTEM, Deed.SEE_RECORDS, sorted.caseId());
        look(
                sorted.caseId(),
                sorted.documentId(),
                document -> !papers.readAs(grant, document.id()).equals(document.kind()));
    }

    private void look(CaseId caseId, DocumentId id, Predicate<Document> when) {
        var grant = access.grant(PaperReading.SYSTEM, Deed.SEE_RECORDS, caseId);
        documents.list(grant).stream()
                .filter(document -> document.id().equals(id))
                .filter(PaperReading::canBeRead)
                .filter(when)
                .forEach(document -> work.order(grant, id));
    }
}
