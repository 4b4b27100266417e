package org.consilium.conversation.email;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilium.channels.Channel;
import org.consilium.channels.WayIn;
import org.consilium.vault.Kept;
import org.consilium.vault.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found in which mailbox; knows no case. */
@Repository
class JdbcMailStore {
    private static final int FETCHED = 1000;

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient db;

    JdbcMailStore(JdbcClient db) {
        this.db = db;
    }

    /** False when it was found before. */
    boolean keep(UUID id, Place place, long bytes, String sha256, Instant at) {
        return db.sql(
                                """
                                INSERT INTO conversation.mail (id, mailbox, uid_validity, uid, bytes, sha256, state, found_at)
                                VALUES (:id, :mailbox, :validity, :uid, :bytes, :sha256, 'KEPT', :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("id", id)
                        .param("mailbox", place.mailbox())
                        .param("validity", place.uidValidity())
                        .param("uid", place.uid())
                        .param("bytes", bytes)
                        .param("sha256", sha256)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean knows(Place place) {
        return db.sql(
                                """
                                SELECT count(*) FROM conversation.mail
                                WHERE mailbox = :mailbox AND uid_validity = :validity AND uid = :uid
                                """)
                        .param("mailbox", place.mailbox())
                        .param("validity", place.uidValidity())
                        .param("uid", place.uid())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<KeptMail> load(UUID id) {
        return db.sql("SELECT * FROM conversation.mail WHERE id = :id")
                .param("id", id)
                .query(JdbcMailStore::mail)
                .optional();
    }

    /** All whose bytes are here. */
    Stream<Kept.Reference> here() {
        return db
                .sql(
                        """
                        SELECT id, sha256 FROM conversation.mail WHERE state NOT IN ('AGAIN', 'DISPOSED')
                        """)
                .withFetchSize(FETCHED)
                .query(
                        (row, n) ->
                                new Kept.Reference(
                                        new Scope(row.getObject("id", UUID.class)),
                                        MailIntake.nameOf(row.getObject("id", UUID.class)),
                                        Optional.of(row.getString("sha256"))))
                .stream();
    }

    Optional<KeptMail> byProviderId(String providerId) {
        return db.sql("SELECT * FROM conversation.mail WHERE provider_id = :provider")
                .param("provider", providerId)
                .query(JdbcMailStore::mail)
                .optional();
    }

    /** Holds every other reading of the same mail back until this transaction ends. */
    void lock(String providerId) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:provider, 3025))")
                .param("provider", providerId)
                .query((row, n) -> true)
                .list();
    }

    void settle(KeptMail mail) {
        db.sql(
                        """
                        UPDATE conversation.mail SET state = :state, provider_id = :provider, nature = :nature,
                            verdict = :verdict, troubles = :troubles, sender = :sender
                        WHERE id = :id AND state = 'KEPT'
                        """)
                .param("id", mail.id())
                .param("state", mail.state().name())
                .param("provider", mail.providerId().orElse(null), Types.VARCHAR)
                .param("nature", mail.nature().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("verdict", mail.verdict().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("troubles", mail.troubles().toArray(new String[0]))
                .param("sender", mail.sender().orElse(null), Types.VARCHAR)
                .update();
    }

    /** What no case will ever need: reports, machines' answers, letters of our own. */
    List<UUID> disposable(Instant foundBefore, int most) {
        return db.sql(
                        """
                        SELECT id FROM conversation.mail WHERE state IN ('REPORT', 'SET_ASIDE') AND found_at < :before
                        ORDER BY found_at LIMIT :most
                        """)
                .param("before", Timestamp.from(foundBefore))
                .param("most", most)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void disposed(UUID id) {
        db.sql("UPDATE conversation.mail SET state = 'DISPOSED', sender = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** How far this mailbox was read under this validity; 0 for a new or rebuilt one. */
    long readTo(String mailbox, long uidValidity) {
        return db.sql(
                        "SELECT read_to FROM conversation.mailbox WHERE name = :name AND uid_validity = :validity")
                .param("name", mailbox)
                .param("validity", uidValidity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void looked(Place to, Instant at) {
        db.sql(
                        """
                        INSERT INTO conversation.mailbox (name, uid_validity, read_to, looked_at)
                        VALUES (:name, :validity, :uid, :at)
                        ON CONFLICT (name) DO UPDATE SET uid_validity = :validity, read_to = :uid, looked_at = :at,
                            trouble = NULL, trouble_since = NULL, tries = 0
                        """)
                .param("name", to.mailbox())
                .param("validity", to.uidValidity())
                .param("uid", to.uid())
                .param("at", Timestamp.from(at))
                .update();
    }

    void troubled(String mailbox, String trouble, Instant at) {
        db.sql(
                        """
                        INSERT INTO conversation.mailbox (name, uid_validity, read_to, looked_at, trouble, trouble_since, tries)
                        VALUES (:name, 0, 0, :at, :trouble, :at, 1)
                        ON CONFLICT (name) DO UPDATE SET trouble = :trouble, tries = conversation.mailbox.tries + 1,
                            trouble_since = coalesce(conversation.mailbox.trouble_since, :at)
                        """)
                .param("name", mailbox)
                .param("trouble", trouble)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<WayIn.Shut> shut(String mailbox) {
        return db.sql(
                        "SELECT * FROM conversation.mailbox WHERE name = :name AND trouble IS NOT NULL")
                .param("name", mailbox)
                .query(
                        (row, n) ->
                                new WayIn.Shut(
                                        Channel.EMAIL,
                                        row.getString("trouble"),
                                        row.getTimestamp("trouble_since").toInstant(),
                                        row.getInt("tries")))
                .optional();
    }

    /** Counts one more mail to this person in this hour. */
    int countSent(String recipient, Instant at) {
        var hour = at.truncatedTo(ChronoUnit.HOURS);
        db.sql("DELETE FROM conversation.mail_sent WHERE hour < :old")
                .param("old", Timestamp.from(hour.minus(HOUR)))
                .update();
        return db.sql(
                        """
                        INSERT INTO conversation.mail_sent (recipient, hour, count) VALUES (:recipient, :hour, 1)
                        ON CONFLICT (recipient, hour) DO UPDATE SET count = conversation.mail_sent.count + 1
                        RETURNING count
                        """)
                .param("recipient", recipient)
                .param("hour", Timestamp.from(hour))
                .query(Integer.class)
                .single();
    }

    /** One reader of a mailbox among all nodes: held as long as the connection lives. */
    static boolean tryLock(Connection connection, String mailbox) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT pg_try_advisory_lock(hashtextextended(?, 3143))")) {
            statement.setString(1, mailbox);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    static void unlock(Connection connection, String mailbox) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT pg_advisory_unlock(hashtextextended(?, 3143))")) {
            statement.setString(1, mailbox);
            statement.execute();
        }
    }

    private static KeptMail mail(ResultSet row, int n) throws SQLException {
        return new KeptMail(
                row.getObject("id", UUID.class),
                row.getLong("bytes"),
                row.getString("sha256"),
                KeptMail.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("provider_id")),
                Optional.ofNullable(row.getString("nature")).map(Nature::valueOf),
                Optional.ofNullable(row.getString("verdict")).map(Authentication.Verdict::valueOf),
                List.of((String[]) row.getArray("troubles").getArray()),
                Optional.ofNullable(row.getString("sender")),
                row.getTimestamp("found_at").toInstant());
    }

    /** Where a mail lies on the server; as a place reached, the uid up to which all is read. */
    record Place(String mailbox, long uidValidity, long uid) {}
}
