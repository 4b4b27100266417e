package org.consilium.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcDraftStore {
    private static final TypeReference<Map<String, List<String>>> ANSWERS =
            new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    JdbcDraftStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Draft draft, Instant at) {
        db.sql(
                        """
                        INSERT INTO site.draft (id, answers, started_at, touched_at)
                        VALUES (:id, :answers::jsonb, :at, :at)
                        """)
                .param("id", draft.id())
                .param("answers", JSON.writeValueAsString(draft.answers().byName()))
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Draft> byId(UUID id, Instant touchedSince, Instant provedSince) {
        return db.sql(
                        """
                        SELECT id, answers, contact_kind, contact_value, account_id,
                               CASE WHEN proved_at > :proved THEN account_role END AS account_role
                        FROM site.draft WHERE id = :id AND touched_at > :since
                        """)
                .param("proved", Timestamp.from(provedSince))
                .param("id", id)
                .param("since", Timestamp.from(touchedSince))
                .query(JdbcDraftStore::draft)
                .optional();
    }

    void keep(UUID id, Answers answers, Instant at) {
        db.sql(
                        "UPDATE site.draft SET answers = answers || :answers::jsonb, touched_at = :at WHERE id = :id")
                .param("answers", JSON.writeValueAsString(answers.byName()))
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void setContact(UUID id, Contact contact) {
        db.sql(
                        """
                        UPDATE site.draft SET contact_kind = :kind, contact_value = :value,
                            account_id = CASE WHEN contact_value = :value THEN account_id END,
                            account_role = CASE WHEN contact_value = :value THEN account_role END
                        WHERE id = :id
                        """)
                .param("kind", contact.kind().name())
                .param("value", contact.value())
                .param("id", id)
                .update();
    }

    void prove(UUID id, Draft.Proved proved, Instant at) {
        db.sql(
                        "UPDATE site.draft SET account_id = :account, account_role = :role, proved_at = :at WHERE id = :id")
                .param("account", proved.account().value())
                .param("role", proved.role().name())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        db.sql("DELETE FROM site.draft WHERE id = :id").param("id", id).update();
    }

    void deleteUntouchedSince(Instant since) {
        db.sql("DELETE FROM site.draft WHERE touched_at <= :since")
                .param("since", Timestamp.from(since))
                .update();
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        var kind = Optional.ofNullable(row.getString("contact_kind"));
        var value = row.getString("contact_value");
        var role = Optional.ofNullable(row.getString("account_role"));
        var account = row.getObject("account_id", UUID.class);
        return new Draft(
                row.getObject("id", UUID.class),
                new Answers(JSON.readValue(row.getString("answers"), ANSWERS)),
                kind.map(k -> new Contact(Contact.Kind.valueOf(k), value)),
                role.map(r -> new Draft.Proved(new AccountId(account), Role.valueOf(r))));
    }
}
