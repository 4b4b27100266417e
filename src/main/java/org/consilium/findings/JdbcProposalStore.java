package org.consilium.findings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines read on pages, and what a person decided about each. */
@Repository
class JdbcProposalStore {
    enum Decision {
        TAKEN,
        DROPPED
    }

    private final JdbcClient db;

    JdbcProposalStore(JdbcClient db) {
        this.db = db;
    }

    /** A document as the kind it was given when its pages were read. */
    record Read(DocumentId document, Kind kind) {}

    Set<Read> read(Grant grant) {
        return Set.copyOf(
                db.sql("SELECT document_id, kind FROM findings.reading WHERE case_id = :case")
                        .param("case", grant.caseId().value())
                        .query(
                                (row, n) ->
                                        new Read(
                                                new DocumentId(
                                                        row.getObject("document_id", UUID.class)),
                                                Kind.valueOf(row.getString("kind"))))
                        .list());
    }

    /** True once per document and kind. */
    boolean beginReading(Grant grant, Document document, Kind kind) {
        return db.sql(
                                """
                                INSERT INTO findings.reading (case_id, document_id, kind)
                                VALUES (:case, :document, :kind) ON CONFLICT DO NOTHING
                                """)
                        .param("case", grant.caseId().value())
                        .param("document", document.id().value())
                        .param("kind", kind.name())
                        .update()
                == 1;
    }

    /** Sorted anew: what was read as another kind is no longer offered. */
    void forgetOpen(Grant grant, DocumentId document) {
        db.sql(
                        """
                        DELETE FROM findings.proposal
                        WHERE case_id = :case AND document_id = :document AND decision IS NULL
                        """)
                .param("case", grant.caseId().value())
                .param("document", document.value())
                .update();
    }

    /** Their pages stand in other documents, or are back in those they came in. */
    void forgetGone(Grant grant, Collection<DocumentId> there) {
        var ids = there.stream().map(DocumentId::value).toArray(UUID[]::new);
        db.sql(
                        """
                        DELETE FROM findings.proposal
                        WHERE case_id = :case AND decision IS NULL AND document_id <> ALL(:there)
                        """)
                .param("case", grant.caseId().value())
                .param("there", ids)
                .update();
        db.sql("DELETE FROM findings.reading WHERE case_id = :case AND document_id <> ALL(:there)")
                .param("case", grant.caseId().value())
                .param("there", ids)
                .update();
    }

    void propose(Grant grant, UUID id, Fact fact) {
        var source = fact.source().orElseThrow();
        db.sql(
                        """
                        INSERT INTO findings.proposal (id, case_id, document_id, page, block, text)
                        VALUES (:id, :case, :document, :page, :block, :text) ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("case", grant.caseId().value())
                .param("document", source.document().value())
                .param("page", source.page())
                .param("block", fact.block().name())
                .param("text", fact.text())
                .update();
    }

    List<Proposal> open(Grant grant) {
        return db.sql(
                        """
                        SELECT * FROM findings.proposal WHERE case_id = :case AND decision IS NULL
                        ORDER BY document_id, page, block, id
                        """)
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                new Proposal(
                                        new ProposalId(row.getObject("id", UUID.class)),
                                        JdbcSummaryStore.factOf(row)))
                .list();
    }

    Optional<Proposal> openOne(Grant grant, ProposalId id) {
        return open(grant).stream().filter(p -> p.id().equals(id)).findFirst();
    }

    void decide(Grant grant, ProposalId id, Decision decision, Instant at) {
        db.sql(
                        """
                        UPDATE findings.proposal SET decision = :decision, decided_by = :by, decided_at = :at
                        WHERE case_id = :case AND id = :id AND decision IS NULL
                        """)
                .param("decision", decision.name())
                .param("by", grant.actor().account().value())
                .param("at", Timestamp.from(at))
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .update();
    }
}
