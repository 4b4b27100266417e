package org.consilium.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.watch.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAlarmStore {
    private final JdbcClient db;

    JdbcAlarmStore(JdbcClient db) {
        this.db = db;
    }

    /** False when this text raised one before. */
    boolean insert(Alarm alarm, UUID ref) {
        return db.sql(
                                """
                                INSERT INTO conversation.alarm (id, source, ref, case_id, topic, words, excerpt, sender, at)
                                VALUES (:id, :source, :ref, :case, :topic, :words, :excerpt, :sender, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("id", alarm.id().value())
                        .param("source", alarm.source().name())
                        .param("ref", ref)
                        .param("case", alarm.caseId().map(CaseId::value).orElse(null), Types.OTHER)
                        .param("topic", alarm.topic().name())
                        .param("words", alarm.words())
                        .param("excerpt", alarm.excerpt())
                        .param("sender", alarm.from().orElse(null), Types.VARCHAR)
                        .param("at", Timestamp.from(alarm.at()))
                        .update()
                == 1;
    }

    /** The message of an open alarm found its case; empty when there is none or it had one. */
    Optional<Alarm> attach(UUID arrival, CaseId caseId) {
        return db.sql(
                        """
                        UPDATE conversation.alarm SET case_id = :case
                        WHERE source = 'ARRIVAL' AND ref = :ref AND case_id IS NULL AND answered_at IS NULL
                        RETURNING *
                        """)
                .param("case", caseId.value())
                .param("ref", arrival)
                .query(JdbcAlarmStore::alarm)
                .optional();
    }

    List<Alarm> open(Collection<CaseId> cases, boolean ofNoCase) {
        return db.sql(
                        """
                        SELECT * FROM conversation.alarm
                        WHERE answered_at IS NULL AND (case_id = ANY(:cases) OR (case_id IS NULL AND :none))
                        ORDER BY at, id
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("none", ofNoCase)
                .query(JdbcAlarmStore::alarm)
                .list();
    }

    List<Alarm> of(CaseId caseId) {
        return db.sql(
                        """
                        SELECT * FROM conversation.alarm WHERE case_id = :case
                        ORDER BY (answered_at IS NOT NULL), at DESC, id
                        """)
                .param("case", caseId.value())
                .query(JdbcAlarmStore::alarm)
                .list();
    }

    int countOpen() {
        return db.sql("SELECT count(*) FROM conversation.alarm WHERE answered_at IS NULL")
                .query(Integer.class)
                .single();
    }

    Optional<Alarm> lock(Alarm.Id id) {
        return db.sql("SELECT * FROM conversation.alarm WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(JdbcAlarmStore::alarm)
                .optional();
    }

    void answer(Alarm.Id id, Alarm.Answer answer) {
        db.sql(
                        """
                        UPDATE conversation.alarm SET answered_at = :at, answered_by = :by, note = :note WHERE id = :id
                        """)
                .param("at", Timestamp.from(answer.at()))
                .param("by", answer.by().value())
                .param("note", answer.note())
                .param("id", id.value())
                .update();
    }

    private static Alarm alarm(ResultSet row, int n) throws SQLException {
        return new Alarm(
                new Alarm.Id(row.getObject("id", UUID.class)),
                Alarm.Source.valueOf(row.getString("source")),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                Topic.valueOf(row.getString("topic")),
                row.getString("words"),
                row.getString("excerpt"),
                Optional.ofNullable(row.getString("sender")),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("answered_at") == null
                        ? Optional.empty()
                        : Optional.of(
                                new Alarm.Answer(
                                        new AccountId(row.getObject("answered_by", UUID.class)),
                                        row.getTimestamp("answered_at").toInstant(),
                                        row.getString("note"))));
    }
}
