package org.consilium.consent;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConsentStore {
    private final JdbcClient db;

    JdbcConsentStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Integer> version(Purpose purpose, String digest) {
        return db.sql(
                        "SELECT version FROM consent.notice WHERE purpose = :purpose AND digest = :digest")
                .param("purpose", purpose.name())
                .param("digest", digest)
                .query(Integer.class)
                .optional();
    }

    /** Two at the same time keep one version: the lock is held until the end of the transaction. */
    int keepNotice(Purpose purpose, String digest, Map<Language, String> texts, Instant at) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('consent.notice'))").query(rows -> {});
        var before = version(purpose, digest);
        if (before.isPresent()) {
            return before.get();
        }
        var version =
                db.sql(
                                """
                                INSERT INTO consent.notice (purpose, version, digest, first_used_at)
                                SELECT :purpose, coalesce(max(version), 0) + 1, :digest, :at
                                FROM consent.notice WHERE purpose = :purpose
                                RETURNING version
                                """)
                        .param("purpose", purpose.name())
                        .param("digest", digest)
                        .param("at", Timestamp.from(at))
                        .query(Integer.class)
                        .single();
        texts.forEach((language, text) -> keepText(purpose, version, language, text));
        return version;
    }

    boolean anyOn(CaseId caseId) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM consent.line WHERE case_id = :case)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    boolean give(CaseId caseId, ConsentLine line) {
        return db.sql(
                                """
                                INSERT INTO consent.line
                                    (case_id, purpose, notice_version, read_in, manner, by_account, given_at)
                                VALUES (:case, :purpose, :version, :language, :manner, :by, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("case", caseId.value())
                        .param("purpose", line.purpose().name())
                        .param("version", line.noticeVersion())
                        .param("language", line.readIn().tag())
                        .param("manner", line.manner().name())
                        .param("by", line.by().value())
                        .param("at", Timestamp.from(line.givenAt()))
                        .update()
                == 1;
    }

    boolean withdraw(CaseId caseId, Purpose purpose, Instant at) {
        return db.sql(
                                """
                                UPDATE consent.line SET withdrawn_at = :at
                                WHERE case_id = :case AND purpose = :purpose AND withdrawn_at IS NULL
                                """)
                        .param("case", caseId.value())
                        .param("purpose", purpose.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    boolean endTold(CaseId caseId, Instant at) {
        return db.sql(
                                """
                                UPDATE consent.line SET withdrawn_at = :at
                                WHERE case_id = :case AND manner = :told AND withdrawn_at IS NULL
                                """)
                        .param("case", caseId.value())
                        .param("told", Manner.TOLD_TO_DOCTOR.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** What a doctor told opens nothing. */
    Set<Purpose> given(CaseId caseId) {
        var found = EnumSet.noneOf(Purpose.class);
        db.sql(
                        """
                        SELECT purpose FROM consent.line
                        WHERE case_id = :case AND withdrawn_at IS NULL AND manner <> :told
                        """)
                .param("case", caseId.value())
                .param("told", Manner.TOLD_TO_DOCTOR.name())
                .query(String.class)
                .list()
                .forEach(name -> found.add(Purpose.valueOf(name)));
        return found;
    }

    List<ConsentLine> history(CaseId caseId) {
        return db.sql(
                        """
                        SELECT purpose, notice_version, read_in, manner, by_account, given_at, withdrawn_at
                        FROM consent.line WHERE case_id = :case ORDER BY id DESC
                        """)
                .param("case", caseId.value())
                .query(
                        (row, n) ->
                                new ConsentLine(
                                        Purpose.valueOf(row.getString("purpose")),
                                        row.getInt("notice_version"),
                                        Language.of(row.getString("read_in")).orElse(Language.EN),
                                        Manner.valueOf(row.getString("manner")),
                                        new AccountId(row.getObject("by_account", UUID.class)),
                                        row.getTimestamp("given_at").toInstant(),
                                        Optional.ofNullable(row.getTimestamp("withdrawn_at"))
                                                .map(Timestamp::toInstant)))
                .list();
    }

    private void keepText(Purpose purpose, int version, Language language, String text) {
        db.sql(
                        """
                        INSERT INTO consent.notice_text (purpose, version, language, text)
                        VALUES (:purpose, :version, :language, :text)
                        """)
                .param("purpose", purpose.name())
                .param("version", version)
                .param("language", language.tag())
                .param("text", text)
                .update();
    }
}
