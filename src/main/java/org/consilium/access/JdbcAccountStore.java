package org.consilium.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountStore {
    private static final String SELECT =
            """
            SELECT a.id, a.display_name, a.registration_number, a.language,
                   ARRAY(SELECT role FROM access.account_role r WHERE r.account_id = a.id) AS roles
            FROM access.account a
            """;

    record Login(AccountId id, String passwordHash) {
        @Override
        public String toString() {
            return "Login[" + id + "]";
        }
    }

    private final JdbcClient db;

    JdbcAccountStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Account account, Instant at) {
        db.sql(
                        """
                        INSERT INTO access.account (id, display_name, registration_number, language, created_at)
                        VALUES (:id, :name, :number, :language, :at)
                        """)
                .param("id", account.id().value())
                .param("name", account.displayName())
                .param("number", account.registrationNumber().orElse(null), java.sql.Types.VARCHAR)
                .param("language", account.language().tag())
                .param("at", Timestamp.from(at))
                .update();
        account.roles().forEach(role -> addRole(account.id(), role));
    }

    void addRole(AccountId id, Role role) {
        db.sql(
                        "INSERT INTO access.account_role (account_id, role) VALUES (:id, :role) ON CONFLICT DO NOTHING")
                .param("id", id.value())
                .param("role", role.name())
                .update();
    }

    void addContact(AccountId id, Contact contact) {
        db.sql(
                        "INSERT INTO access.account_contact (kind, value, account_id) VALUES (:kind, :value, :id)")
                .param("kind", contact.kind().name())
                .param("value", contact.value())
                .param("id", id.value())
                .update();
    }

    void setLogin(AccountId id, String login, String hash) {
        db.sql(
                        "INSERT INTO access.login (login, account_id, password_hash) VALUES (:login, :id, :hash)")
                .param("login", login)
                .param("id", id.value())
                .param("hash", hash)
                .update();
    }

    void setDisplayName(AccountId id, String name) {
        db.sql("UPDATE access.account SET display_name = :name WHERE id = :id")
                .param("name", name)
                .param("id", id.value())
                .update();
    }

    void setRegistrationNumber(AccountId id, String number) {
        db.sql("UPDATE access.account SET registration_number = :number WHERE id = :id")
                .param("number", number)
                .param("id", id.value())
                .update();
    }

    Optional<Account> byId(AccountId id) {
        return db.sql(SELECT + " WHERE a.id = :id")
                .param("id", id.value())
                .query(JdbcAccountStore::account)
                .optional();
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        var names = new HashMap<AccountId, String>();
        db.sql("SELECT id, display_name FROM access.account WHERE id = ANY(CAST(:ids AS uuid[]))")
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query(
                        (row, n) ->
                                names.put(
                                        new AccountId(row.getObject("id", UUID.class)),
                                        row.getString("display_name")))
                .list();
        return names;
    }

    Optional<Account> byContact(Contact contact) {
        return db.sql(
                        SELECT
                                + " JOIN access.account_contact c ON c.account_id = a.id WHERE c.kind = :kind AND c.value = :value")
                .param("kind", contact.kind().name())
                .param("value", contact.value())
                .query(JdbcAccountStore::account)
                .optional();
    }

    Optional<Login> byLogin(String login) {
        return db.sql("SELECT account_id, password_hash FROM access.login WHERE login = :login")
                .param("login", login)
                .query(
                        (row, n) ->
                                new Login(
                                        new AccountId(row.getObject("account_id", UUID.class)),
                                        row.getString("password_hash")))
                .optional();
    }

    List<Account> withRole(Role role) {
        return db.sql(
                        SELECT
                                + " WHERE EXISTS (SELECT 1 FROM access.account_role r WHERE r.account_id = a.id AND r.role = :role) ORDER BY a.display_name, a.id")
                .param("role", role.name())
                .query(JdbcAccountStore::account)
                .list();
    }

    Optional<String> loginOf(AccountId id) {
        return db.sql("SELECT login FROM access.login WHERE account_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    List<Contact> contactsOf(AccountId id) {
        return db.sql(
                        "SELECT kind, value FROM access.account_contact WHERE account_id = :id ORDER BY kind DESC, value")
                .param("id", id.value())
                .query(
                        (row, n) ->
                                new Contact(
                                        Contact.Kind.valueOf(row.getString("kind")),
                                        row.getString("value")))
                .list();
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        Array roles = row.getArray("roles");
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                Arrays.stream((String[]) roles.getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("display_name"),
                Optional.ofNullable(row.getString("registration_number")),
                Language.of(row.getString("language")).orElse(Language.EN));
    }
}
