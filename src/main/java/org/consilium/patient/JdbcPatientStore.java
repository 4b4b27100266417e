package org.consilium.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPatientStore {
    private static final String SELECT =
            "SELECT id, name, birth_year, sex, place, language FROM patient.person ";

    private final JdbcClient db;

    JdbcPatientStore(JdbcClient db) {
        this.db = db;
    }

    void insert(PatientId id, NewPerson person, AccountId by, Instant at) {
        db.sql(
                        """
                        INSERT INTO patient.person
                            (id, name, folded_name, birth_year, sex, place, language, registered_by, registered_at)
                        VALUES (:id, :name, :folded, :year, :sex, :place, :language, :by, :at)
                        """)
                .param("id", id.value())
                .param("name", person.name())
                .param("folded", FoldedName.of(person.name()).value())
                .param("year", person.birthYear())
                .param("sex", person.sex().name())
                .param("place", person.place())
                .param("language", person.language().tag())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void join(PatientId id, Member member, Instant at) {
        db.sql(
                        """
                        INSERT INTO patient.member (patient_id, account_id, name, relation, authority, joined_at)
                        VALUES (:patient, :account, :name, :relation, :authority, :at)
                        ON CONFLICT (patient_id, account_id) DO UPDATE
                        SET name = excluded.name, relation = excluded.relation, authority = excluded.authority
                        """)
                .param("patient", id.value())
                .param("account", member.account().value())
                .param("name", member.name())
                .param("relation", member.relation().name())
                .param("authority", member.authority().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void tellContact(PatientId id, ToldContact told, AccountId by, Instant at) {
        db.sql(
                        """
                        INSERT INTO patient.told_contact (patient_id, kind, value, relation, name, told_by, told_at)
                        VALUES (:patient, :kind, :value, :relation, :name, :by, :at) ON CONFLICT DO NOTHING
                        """)
                .param("patient", id.value())
                .param("kind", told.contact().kind().name())
                .param("value", told.contact().value())
                .param("relation", told.relation().name())
                .param("name", told.name())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void forgetContact(PatientId id, Contact contact) {
        db.sql(
                        "DELETE FROM patient.told_contact WHERE patient_id = :id AND kind = :kind AND value = :value")
                .param("id", id.value())
                .param("kind", contact.kind().name())
                .param("value", contact.value())
                .update();
    }

    List<ToldContact> toldContacts(PatientId id) {
        return db.sql(
                        """
                        SELECT kind, value, relation, name FROM patient.told_contact
                        WHERE patient_id = :id ORDER BY told_at, value
                        """)
                .param("id", id.value())
                .query(
                        (row, n) ->
                                new ToldContact(
                                        new Contact(
                                                Contact.Kind.valueOf(row.getString("kind")),
                                                row.getString("value")),
                                        Relation.valueOf(row.getString("relation")),
                                        row.getString("name")))
                .list();
    }

    Optional<Person> byId(PatientId id) {
        return db.sql(SELECT + "WHERE id = :id")
                .param("id", id.value())
                .query(JdbcPatientStore::person)
                .optional();
    }

    List<Person> byIds(Collection<PatientId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return db.sql(SELECT + "WHERE id = ANY(:ids)")
                .param("ids", ids.stream().map(PatientId::value).toArray(UUID[]::new))
                .query(JdbcPatientStore::person)
                .list();
    }

    List<Member> circle(PatientId id) {
        return db.sql(
                        """
                        SELECT account_id, name, relation, authority FROM patient.member
                        WHERE patient_id = :id ORDER BY joined_at, account_id
                        """)
                .param("id", id.value())
                .query(
                        (row, n) ->
                                new Member(
                                        new AccountId(row.getObject("account_id", UUID.class)),
                                        row.getString("name"),
                                        Relation.valueOf(row.getString("relation")),
                                        Authority.valueOf(row.getString("authority"))))
                .list();
    }

    List<PatientId> withMember(AccountId account) {
        return db.sql(
                        """
                        SELECT patient_id FROM patient.member
                        WHERE account_id = :account AND relation <> 'TREATING_DOCTOR'
                        """)
                .param("account", account.value())
                .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    List<PatientId> inCircleOf(AccountId account) {
        return db.sql("SELECT patient_id FROM patient.member WHERE account_id = :account")
                .param("account", account.value())
                .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    List<PatientId> withToldContact(Contact contact) {
        return db.sql(
                        "SELECT patient_id FROM patient.told_contact WHERE kind = :kind AND value = :value")
                .param("kind", contact.kind().name())
                .param("value", contact.value())
                .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    List<PatientId> alike(NewPerson person) {
        return db.sql(
                        """
                        SELECT id FROM patient.person
                        WHERE folded_name = :name AND sex = :sex AND birth_year BETWEEN :from AND :to
                        """)
                .param("name", FoldedName.of(person.name()).value())
                .param("sex", person.sex().name())
                .param("from", person.birthYear() - 1)
                .param("to", person.birthYear() + 1)
                .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                new PatientId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("birth_year"),
                Sex.valueOf(row.getString("sex")),
                row.getString("place"),
                Language.of(row.getString("language")).orElse(Language.EN));
    }
}
