package org.consilium.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHandOverStore {
    private final JdbcClient db;

    JdbcHandOverStore(JdbcClient db) {
        this.db = db;
    }

    boolean knows(RequestKey key) {
        return db.sql("SELECT count(*) FROM casework.hand_over WHERE request_key = :key")
                        .param("key", key.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(Grant grant, HandOver one, RequestKey key) {
        db.sql(
                        """
                        INSERT INTO casework.hand_over (id, case_id, request_key, from_account, to_account, by_account, note, at)
                        VALUES (:id, :case, :key, :from, :to, :by, :note, :at)
                        """)
                .param("id", one.id().value())
                .param("case", grant.caseId().value())
                .param("key", key.value())
                .param("from", one.from().map(AccountId::value).orElse(null), Types.OTHER)
                .param("to", one.to().value())
                .param("by", one.by().value())
                .param("note", one.note())
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    /** Newest first. */
    List<HandOver> all(Grant grant) {
        return db.sql("SELECT * FROM casework.hand_over WHERE case_id = :case ORDER BY at DESC, id")
                .param("case", grant.caseId().value())
                .query(JdbcHandOverStore::handOver)
                .list();
    }

    /** False when nothing was unread. */
    boolean read(Grant grant, Instant at) {
        return db.sql(
                                "UPDATE casework.hand_over SET read_by = :by, read_at = :at WHERE case_id = :case AND read_at IS NULL")
                        .param("by", grant.actor().account().value())
                        .param("at", Timestamp.from(at))
                        .param("case", grant.caseId().value())
                        .update()
                > 0;
    }

    private static HandOver handOver(ResultSet row, int n) throws SQLException {
        return new HandOver(
                new HandOver.Id(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("from_account", UUID.class)).map(AccountId::new),
                new AccountId(row.getObject("to_account", UUID.class)),
                new AccountId(row.getObject("by_account", UUID.class)),
                row.getString("note"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
    }
}
