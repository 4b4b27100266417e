package org.consilium.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFollowupStore {
    private final JdbcClient db;

    JdbcFollowupStore(JdbcClient db) {
        this.db = db;
    }

    /** False when the same key was there before. */
    boolean insert(Grant grant, AskedQuestion question, RequestKey key) {
        return db.sql(
                                """
                                INSERT INTO followup.question (id, case_id, request_key, text, asked_by, asked_at)
                                VALUES (:id, :case, :key, :text, :by, :at) ON CONFLICT (request_key) DO NOTHING
                                """)
                        .param("id", question.id().value())
                        .param("case", grant.caseId().value())
                        .param("key", key.value())
                        .param("text", question.text())
                        .param("by", question.by().value())
                        .param("at", Timestamp.from(question.at()))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<AskedQuestion> questions(Grant grant) {
        return db.sql(
                        "SELECT * FROM followup.question WHERE case_id = :case ORDER BY asked_at DESC")
                .param("case", grant.caseId().value())
                .query(JdbcFollowupStore::question)
                .list();
    }

    /** Cases with a question that waits for this doctor, the longest waiting first. */
    List<CaseId> openFor(AccountId doctor) {
        return db.sql(
                        """
                        SELECT case_id FROM followup.question WHERE routed_to = :who AND answered_at IS NULL
                        GROUP BY case_id ORDER BY min(routed_at)
                        """)
                .param("who", doctor.value())
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    Optional<AskedQuestion> lock(Grant grant, QuestionId id) {
        return db.sql(
                        "SELECT * FROM followup.question WHERE case_id = :case AND id = :id FOR UPDATE")
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query(JdbcFollowupStore::question)
                .optional();
    }

    void route(AskedQuestion question, AskedQuestion.Routing to) {
        db.sql(
                        """
                        UPDATE followup.question SET routed_to = :to, routed_to_name = :name, routed_by = :by, routed_at = :at
                        WHERE id = :id
                        """)
                .param("to", to.expert().value())
                .param("name", to.expertName())
                .param("by", to.by().value())
                .param("at", Timestamp.from(to.at()))
                .param("id", question.id().value())
                .update();
    }

    void answer(AskedQuestion question, AskedQuestion.Reply reply) {
        db.sql(
                        """
                        UPDATE followup.question SET answer = :text, answered_by = :by, answered_by_name = :name,
                            registration_number = :number, answered_at = :at
                        WHERE id = :id
                        """)
                .param("text", reply.text())
                .param("by", reply.by().value())
                .param("name", reply.name())
                .param("number", reply.registrationNumber().orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(reply.at()))
                .param("id", question.id().value())
                .update();
    }

    boolean insert(Grant grant, Consultation wanted, RequestKey key) {
        return db.sql(
                                """
                                INSERT INTO followup.consultation (id, case_id, request_key, kind, reason, requested_by, requested_at)
                                VALUES (:id, :case, :key, :kind, :reason, :by, :at) ON CONFLICT (request_key) DO NOTHING
                                """)
                        .param("id", wanted.id().value())
                        .param("case", grant.caseId().value())
                        .param("key", key.value())
                        .param("kind", wanted.kind().name())
                        .param("reason", wanted.reason())
                        .param("by", wanted.by().value())
                        .param("at", Timestamp.from(wanted.at()))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Consultation> consultations(Grant grant) {
        return db.sql(
                        "SELECT * FROM followup.consultation WHERE case_id = :case ORDER BY requested_at DESC")
                .param("case", grant.caseId().value())
                .query(JdbcFollowupStore::consultation)
                .list();
    }

    /** A later arrangement replaces the one before. */
    boolean arrange(Grant grant, ConsultationId id, Consultation.Arrangement as) {
        return db.sql(
                                """
                                UPDATE followup.consultation SET takes_place_at = :when, place = :place, arranged_by = :by, arranged_at = :at
                                WHERE case_id = :case AND id = :id
                                """)
                        .param("when", Timestamp.from(as.when()))
                        .param("place", as.place())
                        .param("by", as.by().value())
                        .param("at", Timestamp.from(as.at()))
                        .param("case", grant.caseId().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean insert(Grant grant, Outcome outcome, RequestKey key) {
        return db.sql(
                                """
                                INSERT INTO followup.outcome (request_key, case_id, followed, why, note, reported_by, reported_at)
                                VALUES (:key, :case, :followed, :why, :note, :by, :at) ON CONFLICT DO NOTHING
                                """)
                        .param("key", key.value())
                        .param("case", grant.caseId().value())
                        .param("followed", outcome.followed().name())
                        .param("why", outcome.why().map(Enum::name).orElse(null), Types.VARCHAR)
                        .param("note", outcome.note())
                        .param("by", outcome.by().value())
                        .param("at", Timestamp.from(outcome.at()))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Outcome> outcomes(Grant grant) {
        return db.sql(
                        "SELECT * FROM followup.outcome WHERE case_id = :case ORDER BY reported_at DESC")
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                new Outcome(
                                        Followed.valueOf(row.getString("followed")),
                                        Optional.ofNullable(row.getString("why"))
                                                .map(WhyNot::valueOf),
                                        row.getString("note"),
                                        account(row, "reported_by"),
                                        row.getTimestamp("reported_at").toInstant()))
                .list();
    }

    private static AskedQuestion question(ResultSet row, int n) throws SQLException {
        return new AskedQuestion(
                new QuestionId(row.getObject("id", UUID.class)),
                row.getString("text"),
                account(row, "asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                routing(row),
                reply(row));
    }

    private static Optional<AskedQuestion.Routing> routing(ResultSet row) throws SQLException {
        return row.getTimestamp("routed_at") == null
                ? Optional.empty()
                : Optional.of(
                        new AskedQuestion.Routing(
                                account(row, "routed_to"),
                                row.getString("routed_to_name"),
                                account(row, "routed_by"),
                                row.getTimestamp("routed_at").toInstant()));
    }

    private static Optional<AskedQuestion.Reply> reply(ResultSet row) throws SQLException {
        return row.getTimestamp("answered_at") == null
                ? Optional.empty()
                : Optional.of(
                        new AskedQuestion.Reply(
                                row.getString("answer"),
                                account(row, "answered_by"),
                                row.getString("answered_by_name"),
                                Optional.ofNullable(row.getString("registration_number")),
                                row.getTimestamp("answered_at").toInstant()));
    }

    private static Consultation consultation(ResultSet row, int n) throws SQLException {
        return new Consultation(
                new ConsultationId(row.getObject("id", UUID.class)),
                Consultation.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                account(row, "requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("arranged_at") == null
                        ? Optional.empty()
                        : Optional.of(
                                new Consultation.Arrangement(
                                        row.getTimestamp("takes_place_at").toInstant(),
                                        row.getString("place"),
                                        account(row, "arranged_by"),
                                        row.getTimestamp("arranged_at").toInstant())));
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }
}
