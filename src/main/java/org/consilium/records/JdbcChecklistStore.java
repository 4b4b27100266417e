package org.consilium.records;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Grant;
import org.consilium.kernel.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a checklist went out, and who declared the records complete. */
@Repository
class JdbcChecklistStore {
    private final JdbcClient db;

    JdbcChecklistStore(JdbcClient db) {
        this.db = db;
    }

    /** False when this request was done before. */
    boolean sent(Grant grant, RequestKey key, Instant at) {
        return db.sql(
                                """
                                INSERT INTO records.checklist_sent (request_key, case_id, sent_by, sent_at)
                                VALUES (:key, :case, :by, :at) ON CONFLICT DO NOTHING
                                """)
                        .param("key", key.value())
                        .param("case", grant.caseId().value())
                        .param("by", grant.actor().account().value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Instant> lastSent(Grant grant) {
        return db.sql(
                        """
                        SELECT sent_at FROM records.checklist_sent WHERE case_id = :case
                        ORDER BY sent_at DESC LIMIT 1
                        """)
                .param("case", grant.caseId().value())
                .query((row, n) -> row.getTimestamp("sent_at").toInstant())
                .optional();
    }

    /** False when somebody declared it before. */
    boolean complete(Grant grant, List<String> missing, Optional<String> reason, Instant at) {
        return db.sql(
                                """
                                INSERT INTO records.completion (case_id, declared_by, declared_at, missing, reason)
                                VALUES (:case, :by, :at, :missing, :reason) ON CONFLICT DO NOTHING
                                """)
                        .param("case", grant.caseId().value())
                        .param("by", grant.actor().account().value())
                        .param("at", Timestamp.from(at))
                        .param("missing", String.join(",", missing))
                        .param("reason", reason.orElse(null), Types.VARCHAR)
                        .update()
                == 1;
    }

    Optional<Completion> completion(Grant grant) {
        return db.sql("SELECT declared_at, reason FROM records.completion WHERE case_id = :case")
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                new Completion(
                                        row.getTimestamp("declared_at").toInstant(),
                                        Optional.ofNullable(row.getString("reason"))))
                .optional();
    }
}
