package org.consilium.conversation.phrases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts; one that was taken away stays, with who did it and when. */
@Repository
class JdbcPhraseStore {
    private final JdbcClient db;

    JdbcPhraseStore(JdbcClient db) {
        this.db = db;
    }

    List<Phrase> all() {
        return db.sql(
                        """
                        SELECT id, language, title, text FROM conversation.phrase WHERE removed_at IS NULL
                        ORDER BY language, title
                        """)
                .query(
                        (row, n) ->
                                new Phrase(
                                        new Phrase.Id(row.getObject("id", UUID.class)),
                                        Language.of(row.getString("language")).orElseThrow(),
                                        row.getString("title"),
                                        row.getString("text")))
                .list();
    }

    void add(Phrase phrase, AccountId by, Instant at) {
        db.sql(
                        """
                        INSERT INTO conversation.phrase (id, language, title, text, added_by, added_at)
                        VALUES (:id, :language, :title, :text, :by, :at) ON CONFLICT DO NOTHING
                        """)
                .param("id", phrase.id().value())
                .param("language", phrase.language().tag())
                .param("title", phrase.title())
                .param("text", phrase.text())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(Language language, String title, AccountId by, Instant at) {
        db.sql(
                        """
                        UPDATE conversation.phrase SET removed_by = :by, removed_at = :at
                        WHERE language = :language AND title = :title AND removed_at IS NULL
                        """)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("language", language.tag())
                .param("title", title)
                .update();
    }
}
