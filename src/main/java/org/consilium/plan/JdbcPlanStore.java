package org.consilium.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.board.BoardResult.Signer;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlanStore {
    /** So that a map with its keys' and values' types can be read back. */
    record Authors(Map<Section, Plan.Author> bySection) {}

    private final JdbcClient db;

    JdbcPlanStore(JdbcClient db) {
        this.db = db;
    }

    /** One draft per case: the second insert changes nothing. */
    boolean insert(Plan.Draft draft) {
        return db.sql(
                                """
                                INSERT INTO plan.version (case_id, version, text, authors, signers, because, drafted_at)
                                VALUES (:case, :version, :text::jsonb, :authors::jsonb, :signers::jsonb, :because, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("case", draft.caseId().value())
                        .param("version", draft.version())
                        .param("text", PlanJson.text(draft.text()))
                        .param("authors", PlanJson.text(new Authors(draft.authors())))
                        .param("signers", PlanJson.text(draft.signers()))
                        .param("because", draft.because().orElse(null), Types.VARCHAR)
                        .param("at", Timestamp.from(draft.draftedAt()))
                        .update()
                == 1;
    }

    void save(Plan.Draft draft) {
        db.sql(
                        """
                        UPDATE plan.version SET text = :text::jsonb, authors = :authors::jsonb, flags = :flags::jsonb,
                            signatures = :signatures::jsonb, voided = :voided::jsonb
                        WHERE case_id = :case AND version = :version
                        """)
                .param("case", draft.caseId().value())
                .param("version", draft.version())
                .param("text", PlanJson.text(draft.text()))
                .param("authors", PlanJson.text(new Authors(draft.authors())))
                .param("flags", PlanJson.text(draft.flags()))
                .param("signatures", PlanJson.text(draft.signatures()))
                .param("voided", PlanJson.text(draft.voided()))
                .update();
    }

    void release(Plan.Released plan) {
        db.sql(
                        """
                        UPDATE plan.version SET seal = :seal, released_by = :by, released_at = :at
                        WHERE case_id = :case AND version = :version
                        """)
                .param("case", plan.caseId().value())
                .param("version", plan.version())
                .param("seal", plan.seal())
                .param("by", plan.by().value())
                .param("at", Timestamp.from(plan.at()))
                .update();
    }

    Optional<Plan.Draft> draft(Grant grant) {
        return db.sql("SELECT * FROM plan.version WHERE case_id = :case AND released_at IS NULL")
                .param("case", grant.caseId().value())
                .query(JdbcPlanStore::draft)
                .optional();
    }

    /** Waits for whoever else is changing it. */
    Optional<Plan.Draft> lockDraft(Grant grant) {
        return db.sql(
                        "SELECT * FROM plan.version WHERE case_id = :case AND released_at IS NULL FOR UPDATE")
                .param("case", grant.caseId().value())
                .query(JdbcPlanStore::draft)
                .optional();
    }

    /** Newest first. */
    List<Plan.Released> released(Grant grant) {
        return db.sql(
                        """
                        SELECT * FROM plan.version WHERE case_id = :case AND released_at IS NOT NULL
                        ORDER BY version DESC
                        """)
                .param("case", grant.caseId().value())
                .query(JdbcPlanStore::released)
                .list();
    }

    private static Plan.Draft draft(ResultSet row, int n) throws SQLException {
        return new Plan.Draft(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("version"),
                PlanJson.read(row.getString("text"), PlanText.class),
                PlanJson.read(row.getString("authors"), Authors.class).bySection(),
                list(row.getString("flags"), Flag[].class),
                list(row.getString("signers"), Signer[].class),
                list(row.getString("signatures"), Signature[].class),
                list(row.getString("voided"), Signature[].class),
                Optional.ofNullable(row.getString("because")),
                row.getTimestamp("drafted_at").toInstant());
    }

    private static Plan.Released released(ResultSet row, int n) throws SQLException {
        return new Plan.Released(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("version"),
                PlanJson.read(row.getString("text"), PlanText.class),
                list(row.getString("signatures"), Signature[].class),
                Optional.ofNullable(row.getString("because")),
                row.getString("seal"),
                new AccountId(row.getObject("released_by", UUID.class)),
                row.getTimestamp("released_at").toInstant());
    }

    private static <T> List<T> list(String json, Class<T[]> type) {
        return Arrays.asList(PlanJson.read(json, type));
    }
}
