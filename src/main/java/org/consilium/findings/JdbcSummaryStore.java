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
                        INSERT INTO findings.fact (case_id, version, position, block, text, document_id, page, registered)
                        VALUES (:case, :version, :position, :block, :text, :document, :page, :registered)
                        """)
                .param("case", grant.caseId().value())
                .param("version", version)
                .param("position", position)
                .param("block", fact.block().name())
                .param("text", fact.text())
                .param(
                        "document",
                        fact.page().map(p -> p.document().value()).orElse(null),
                        Types.OTHER)
                .param("page", fact.page().map(Fact.OnPage::page).orElse(null), Types.INTEGER)
                .param("registered", fact.source() == Fact.Word.REGISTRATION)
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

    /** The first signature stands. */
    void sign(Grant grant, int version, Instant at) {
        db.sql(
                        """
                        UPDATE findings.summary SET signed_by = :by, signed_at = :at
                        WHERE case_id = :case AND version = :version AND signed_at IS NULL
                        """)
                .param("by", grant.actor().account().value())
                .param("at", Timestamp.from(at))
                .param("case", grant.caseId().value())
                .param("version", version)
                .update();
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
                forwarded(row),
                signed(row));
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

    private static Optional<Summary.Signed> signed(ResultSet row) throws SQLException {
        var at = row.getTimestamp("signed_at");
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new Summary.Signed(
                                new AccountId(row.getObject("signed_by", UUID.class)),
                                at.toInstant()));
    }

    private List<Fact> facts(Grant grant, int version) {
        return db.sql(
                        """
                        SELECT block, text, document_id, page, registered FROM findings.fact
                        WHERE case_id = :case AND version = :version ORDER BY position
                        """)
                .param("case", grant.caseId().value())
                .param("version", version)
                .query((row, n) -> factOf(row))
                .list();
    }

    private static Fact factOf(ResultSet row) throws SQLException {
        var block = Block.valueOf(row.getString("block"));
        var document = row.getObject("document_id", UUID.class);
        if (document == null) {
            return new Fact(
                    block,
                    row.getString("text"),
                    row.getBoolean("registered") ? Fact.Word.REGISTRATION : Fact.Word.TOLD);
        }
        return Fact.onPage(
                block, row.getString("text"), new DocumentId(document), row.getInt("page"));
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
