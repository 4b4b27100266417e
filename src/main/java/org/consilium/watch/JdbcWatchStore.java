package org.consilium.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists; a line that was taken away stays, with who did it and when. */
@Repository
class JdbcWatchStore {
    private final JdbcClient db;

    JdbcWatchStore(JdbcClient db) {
        this.db = db;
    }

    List<Watchword> all() {
        return db.sql(
                        """
                        SELECT * FROM watch.word WHERE removed_at IS NULL
                        ORDER BY topic, language, words, id
                        """)
                .query(JdbcWatchStore::word)
                .list();
    }

    /** Grows with every change. */
    long version() {
        return db.sql("SELECT coalesce(max(number), 0) FROM watch.change")
                .query(Long.class)
                .single();
    }

    Map<Topic, Integer> versions() {
        var versions = new EnumMap<Topic, Integer>(Topic.class);
        db.sql("SELECT topic, count(*) AS changes FROM watch.change GROUP BY topic")
                .query(
                        (row, n) ->
                                versions.put(
                                        Topic.valueOf(row.getString("topic")),
                                        row.getInt("changes")))
                .list();
        return versions;
    }

    /** False when the same line is there already. */
    boolean add(Watchword word) {
        var added =
                db.sql(
                                        """
                                        INSERT INTO watch.word (id, topic, language, words, added_by, added_at)
                                        VALUES (:id, :topic, :language, :words, :by, :at) ON CONFLICT DO NOTHING
                                        """)
                                .param("id", word.id().value())
                                .param("topic", word.topic().name())
                                .param("language", word.language().tag())
                                .param("words", word.words())
                                .param(
                                        "by",
                                        word.by().map(AccountId::value).orElse(null),
                                        Types.OTHER)
                                .param("at", Timestamp.from(word.at()))
                                .update()
                        == 1;
        if (added) {
            changed(word.topic(), word.id(), true);
        }
        return added;
    }

    Optional<Watchword> remove(Watchword.Id id, AccountId by, Instant at) {
        var was =
                db.sql(
                                """
                                UPDATE watch.word SET removed_by = :by, removed_at = :at
                                WHERE id = :id AND removed_at IS NULL RETURNING *
                                """)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .query(JdbcWatchStore::word)
                        .optional();
        was.ifPresent(word -> changed(word.topic(), word.id(), false));
        return was;
    }

    String number(Helpline line) {
        return db.sql(
                        "SELECT number FROM watch.helpline WHERE line = :line ORDER BY version DESC LIMIT 1")
                .param("line", line.name())
                .query(String.class)
                .single();
    }

    void setNumber(Helpline line, String number, AccountId by, Instant at) {
        db.sql(
                        "INSERT INTO watch.helpline (line, number, set_by, set_at) VALUES (:line, :number, :by, :at)")
                .param("line", line.name())
                .param("number", number)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private void changed(Topic topic, Watchword.Id id, boolean added) {
        db.sql("INSERT INTO watch.change (topic, word_id, added) VALUES (:topic, :id, :added)")
                .param("topic", topic.name())
                .param("id", id.value())
                .param("added", added)
                .update();
    }

    private static Watchword word(ResultSet row, int n) throws SQLException {
        return new Watchword(
                new Watchword.Id(row.getObject("id", UUID.class)),
                Topic.valueOf(row.getString("topic")),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("words"),
                Optional.ofNullable(row.getObject("added_by", UUID.class)).map(AccountId::new),
                row.getTimestamp("added_at").toInstant());
    }
}
