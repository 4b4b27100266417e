package org.consilium.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.channels.Channel;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.RequestKey;
import org.consilium.watch.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHeldStore {
    private final JdbcClient db;

    JdbcHeldStore(JdbcClient db) {
        this.db = db;
    }

    /** False when the key was there already. */
    boolean insert(Grant grant, HeldText text, RequestKey key) {
        return db.sql(
                                """
                                INSERT INTO conversation.held (id, case_id, request_key, by_account, text, via, at, topic, words, state)
                                VALUES (:id, :case, :key, :by, :text, :via, :at, :topic, :words, :state)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("id", text.id().value())
                        .param("case", grant.caseId().value())
                        .param("key", key.value())
                        .param("by", text.by().value())
                        .param("text", text.text())
                        .param("via", text.via().map(Enum::name).orElse(null), Types.VARCHAR)
                        .param("at", Timestamp.from(text.at()))
                        .param("topic", text.topic().name())
                        .param("words", text.words())
                        .param("state", text.state().name())
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<HeldText> all(Grant grant) {
        return db.sql("SELECT * FROM conversation.held WHERE case_id = :case ORDER BY at, id")
                .param("case", grant.caseId().value())
                .query(JdbcHeldStore::text)
                .list();
    }

    Optional<HeldText> lock(Grant grant, HeldText.Id id) {
        return db.sql(
                        "SELECT * FROM conversation.held WHERE case_id = :case AND id = :id FOR UPDATE")
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query(JdbcHeldStore::text)
                .optional();
    }

    void decide(
            Grant grant,
            HeldText.Id id,
            HeldText.State state,
            HeldText.Decision decision,
            Optional<String> textAsApproved) {
        db.sql(
                        """
                        UPDATE conversation.held SET state = :state, decided_by = :by, decided_at = :at, note = :note,
                            approved_text = :text
                        WHERE case_id = :case AND id = :id
                        """)
                .param("state", state.name())
                .param("by", decision.by().value())
                .param("at", Timestamp.from(decision.at()))
                .param("note", decision.note())
                .param("text", textAsApproved.orElse(null), Types.VARCHAR)
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .update();
    }

    void putAway(Grant grant, HeldText.Id id) {
        db.sql(
                        """
                        UPDATE conversation.held SET state = 'TAKEN_BACK' WHERE case_id = :case AND id = :id
                            AND state IN ('HELD', 'RETURNED')
                        """)
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .update();
    }

    /** Which doctor let an entry go out. An approved text is sent under its own id as key. */
    Map<MessageId, AccountId> approvals(Grant grant) {
        var found = new HashMap<MessageId, AccountId>();
        db.sql(
                        """
                        SELECT entry.id, held.decided_by FROM conversation.held JOIN conversation.entry
                            ON entry.case_id = held.case_id AND entry.request_key = held.id
                        WHERE held.case_id = :case AND held.state = 'APPROVED'
                        """)
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                found.put(
                                        new MessageId(row.getObject("id", UUID.class)),
                                        new AccountId(row.getObject("decided_by", UUID.class))))
                .list();
        return found;
    }

    private static HeldText text(ResultSet row, int n) throws SQLException {
        var approved = row.getString("approved_text");
        return new HeldText(
                new HeldText.Id(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("by_account", UUID.class)),
                approved == null ? row.getString("text") : approved,
                Optional.ofNullable(row.getString("via")).map(Channel::valueOf),
                row.getTimestamp("at").toInstant(),
                Topic.valueOf(row.getString("topic")),
                row.getString("words"),
                HeldText.State.valueOf(row.getString("state")),
                row.getTimestamp("decided_at") == null
                        ? Optional.empty()
                        : Optional.of(
                                new HeldText.Decision(
                                        new AccountId(row.getObject("decided_by", UUID.class)),
                                        row.getTimestamp("decided_at").toInstant(),
                                        row.getString("note"))));
    }
}
