package org.consilium.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.records.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines drafted from verified findings, and what a person decided about each. */
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

    /**
     * @param decision empty: still open
     */
    record Line(Proposal proposal, Optional<Decision> decision) {
        Fact fact() {
            return proposal.fact();
        }

        boolean is(Decision wanted) {
            return decision.filter(d -> d == wanted).isPresent();
        }
    }

    List<Line> all(Grant grant) {
        return db.sql(
                        """
                        SELECT * FROM findings.proposal WHERE case_id = :case
                        ORDER BY document_id, page, block, id
                        """)
                .param("case", grant.caseId().value())
                .query((row, n) -> lineOf(row))
                .list();
    }

    /** Once, however often. */
    void propose(Grant grant, UUID id, Fact fact) {
        var page = fact.page().orElseThrow();
        db.sql(
                        """
                        INSERT INTO findings.proposal (id, case_id, document_id, page, block, text)
                        VALUES (:id, :case, :document, :page, :block, :text) ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("case", grant.caseId().value())
                .param("document", page.document().value())
                .param("page", page.page())
                .param("block", fact.block().name())
                .param("text", fact.text())
                .update();
    }

    void forget(Grant grant, Collection<ProposalId> lines) {
        db.sql(
                        """
                        DELETE FROM findings.proposal WHERE case_id = :case AND id = ANY (:ids)
                        """)
                .param("case", grant.caseId().value())
                .param("ids", lines.stream().map(ProposalId::value).toArray(UUID[]::new))
                .update();
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

    private static Line lineOf(ResultSet row) throws SQLException {
        var fact =
                Fact.onPage(
                        Block.valueOf(row.getString("block")),
                        row.getString("text"),
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getInt("page"));
        return new Line(
                new Proposal(new ProposalId(row.getObject("id", UUID.class)), fact),
                Optional.ofNullable(row.getString("decision")).map(Decision::valueOf));
    }
}
