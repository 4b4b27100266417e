package org.consilium.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.patient.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInvitationStore {
    private final JdbcClient db;

    JdbcInvitationStore(JdbcClient db) {
        this.db = db;
    }

    /** One that waits gives way. */
    void insert(Invitation asked) {
        db.sql(
                        "UPDATE site.invitation SET state = 'REPLACED' WHERE case_id = :case AND state = 'WAITING'")
                .param("case", asked.caseId().value())
                .update();
        var invitee = asked.invitee();
        db.sql(
                        """
                        INSERT INTO site.invitation (id, case_id, doctor, contact_kind, contact_value, relation, name,
                            language, told_by, asked_at, sent_at, sendings, message, wrong_years, state)
                        VALUES (:id, :case, :doctor, :kind, :value, :relation, :name,
                            :language, :toldBy, :at, :at, 1, :message, 0, 'WAITING')
                        """)
                .param("id", asked.id())
                .param("case", asked.caseId().value())
                .param("doctor", asked.doctor().value())
                .param("kind", invitee.contact().kind().name())
                .param("value", invitee.contact().value())
                .param("relation", invitee.relation().name())
                .param("name", invitee.name())
                .param("language", invitee.language().tag())
                .param("toldBy", asked.toldBy().value())
                .param("at", Timestamp.from(asked.sentAt()))
                .param("message", asked.message())
                .update();
    }

    void sentAgain(UUID id, UUID message, Instant at) {
        db.sql(
                        """
                        UPDATE site.invitation SET sent_at = :at, sendings = sendings + 1, message = :message
                        WHERE id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("message", message)
                .param("id", id)
                .update();
    }

    void answer(UUID id, Invitation.State state, AccountId by, Instant at) {
        db.sql(
                        """
                        UPDATE site.invitation SET state = :state, answered_at = :at, answered_by = :by
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("id", id)
                .update();
    }

    void wrongYear(UUID id) {
        db.sql("UPDATE site.invitation SET wrong_years = wrong_years + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    Optional<Invitation> byId(UUID id) {
        return db.sql("SELECT * FROM site.invitation WHERE id = :id")
                .param("id", id)
                .query(JdbcInvitationStore::invitation)
                .optional();
    }

    Optional<Invitation> lock(UUID id) {
        return db.sql("SELECT * FROM site.invitation WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(JdbcInvitationStore::invitation)
                .optional();
    }

    /** Everybody who was asked about a case, newest first. */
    List<Invitation> of(CaseId caseId) {
        return db.sql("SELECT * FROM site.invitation WHERE case_id = :case ORDER BY asked_at DESC")
                .param("case", caseId.value())
                .query(JdbcInvitationStore::invitation)
                .list();
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new AccountId(row.getObject("doctor", UUID.class)),
                new Invitee(
                        new Contact(
                                Contact.Kind.valueOf(row.getString("contact_kind")),
                                row.getString("contact_value")),
                        Relation.valueOf(row.getString("relation")),
                        row.getString("name"),
                        Language.of(row.getString("language")).orElse(Language.EN)),
                new AccountId(row.getObject("told_by", UUID.class)),
                row.getTimestamp("sent_at").toInstant(),
                row.getInt("sendings"),
                row.getObject("message", UUID.class),
                row.getInt("wrong_years"),
                Invitation.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(AccountId::new));
    }
}
