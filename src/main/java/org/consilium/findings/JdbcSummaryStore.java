package org.consilium.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.records.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of the summary with their facts and scores. */
@Repository
class JdbcSummaryStore {
    private final JdbcClient db;

    JdbcSummaryStore(JdbcClient db) {
        this.db = db;
    }

    /** Waits for whoever is saving or forwarding the same case. */
    void lock(Grant grant) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:case, 7))")
                .param("case", "findings " + grant.caseId().value())
                .query((row, n) -> n)
                .list();
    }

    Optional<Summary> draft(Grant grant) {
        return load(grant, "forwarded_at IS NULL");
    }

    Optional<Summary> newestForwarded(Grant grant) {
        return load(grant, "forwarded_at IS NOT NULL");
    }

    void save(Grant grant, Summary summary, Instant at) {
        db.sql(
                        """
                        INSERT INTO findings.summary (case_id, version, question, saved_by, saved_at)
                        VALUES (:case, :version, :question, :by, :at)
                        ON CONFLICT (case_id, version) DO UPDATE SET question = :question, saved_by = :by, saved_at = :at
                        """)
                .param("case", grant.caseId().value())
                .param("version", summary.version())
                .param("question", summary.question())
                .param("by", grant.actor().account().value())
                .param("at", Timestamp.from(at))
                .update();
        db.sql("DELETE FROM findings.fact WHERE case_id = :case AND version = :version")
                .param("case", grant.caseId().value())
                .param("version", summary.version())
                .update();
        for (var position = 0; position < summary.facts().size(); position++) {
            insert(grant, summary.version(), position, summary.facts().get(position));
        }
    }

    private void insert(Grant grant, int version, int position, Fact fact) {
        db.sql(
                        """
                        INSERT INTO findings.fact (case_id, version, position, block, text, document_id, page)
                        VALUES (:case, :version, :position, :block, :text, :document, :page)
                        """)
                .param("case", grant.caseId().value())
                .param("version", version)
                .param("position", position)
                .param("block", fact.block().name())
                .param("text", fact.text())
                .param(
                        "document",
                        fact.source().map(s -> s.document().value()).orElse(null),
                        Types.OTHER)
                .param("page", fact.source().map(Fact.Source::page).orElse(null), Types.INTEGER)
                .update();
    }

    void forward(Grant grant, Summary summary, Optional<String> reason, Instant at) {
        db.sql(
                        """
                        UPDATE findings.summary SET forwarded_by = :by, forwarded_at = :at, override_reason = :reason
                        WHERE case_id = :case AND version = :version
                        """)
                .param("by", grant.actor().account().value())
                .param("at", Timestamp.from(at))
                .param("reason", reason.orElse(null), Types.VARCHAR)
                .param("case", grant.caseId().value())
                .param("version", summary.version())
                .update();
        summary.readiness()
                .scores()
                .forEach(
                        (item, score) ->
                                db.sql(
                                                """
                                                INSERT INTO findings.score (case_id, version, item, score)
                                                VALUES (:case, :version, :item, :score)
                                                """)
                                        .param("case", grant.caseId().value())
                                        .param("version", summary.version())
                                        .param("item", item.name())
                                        .param("score", score)
                                        .update());
    }

    private Optional<Summary> load(Grant grant, String which) {
        return db.sql(
                        """
                        SELECT * FROM findings.summary WHERE case_id = :case AND %s
                        ORDER BY version DESC LIMIT 1
                        """
                                .formatted(which))
                .param("case", grant.caseId().value())
                .query((row, n) -> summaryOf(grant, row))
                .optional();
    }

    private Summary summaryOf(Grant grant, ResultSet row) throws SQLException {
        var version = row.getInt("version");
        return new Summary(
                version,
                row.getString("question"),
                facts(grant, version),
                new Readiness(scores(grant, version)),
                forwarded(row));
    }

    private static Optional<Summary.Forwarded> forwarded(ResultSet row) throws SQLException {
        var at = row.getTimestamp("forwarded_at");
        if (at == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Summary.Forwarded(
                        new AccountId(row.getObject("forwarded_by", UUID.class)),
                        at.toInstant(),
                        Optional.ofNullable(row.getString("override_reason"))));
    }

    private List<Fact> facts(Grant grant, int version) {
        return db.sql(
                        """
                        SELECT block, text, document_id, page FROM findings.fact
                        WHERE case_id = :case AND version = :version ORDER BY position
                        """)
                .param("case", grant.caseId().value())
                .param("version", version)
                .query((row, n) -> factOf(row))
                .list();
    }

    static Fact factOf(ResultSet row) throws SQLException {
        var page = row.getInt("page");
        return new Fact(
                Block.valueOf(row.getString("block")),
                row.getString("text"),
                Optional.ofNullable(row.getObject("document_id", UUID.class))
                        .map(id -> new Fact.Source(new DocumentId(id), page)));
    }

    private Map<Readiness.Item, Integer> scores(Grant grant, int version) {
        var scores = new EnumMap<Readiness.Item, Integer>(Readiness.Item.class);
        db.sql(
                        "SELECT item, score FROM findings.score WHERE case_id = :case AND version = :version")
                .param("case", grant.caseId().value())
                .param("version", version)
                .query(
                        (row, n) ->
                                Map.entry(
                                        Readiness.Item.valueOf(row.getString("item")),
                                        row.getInt("score")))
                .list()
                .forEach(entry -> scores.put(entry.getKey(), entry.getValue()));
        return scores;
    }
}
