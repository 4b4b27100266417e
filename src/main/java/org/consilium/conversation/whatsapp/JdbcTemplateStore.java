package org.consilium.conversation.whatsapp;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTemplateStore {
    private final JdbcClient db;

    JdbcTemplateStore(JdbcClient db) {
        this.db = db;
    }

    private enum Aspect {
        STATE,
        CATEGORY,
        QUALITY
    }

    record Row(
            String name,
            String language,
            Optional<TemplateState> state,
            Optional<String> reason,
            Optional<String> category,
            Optional<String> quality,
            Optional<Instant> at) {}

    void judged(News.TemplateJudged judged, Instant at) {
        judged.event()
                .flatMap(TemplateState::told)
                .ifPresent(state -> put(judged, Aspect.STATE, state.name(), judged.reason(), at));
        judged.category()
                .ifPresent(
                        category -> put(judged, Aspect.CATEGORY, category, Optional.empty(), at));
        judged.quality()
                .or(() -> judged.event().filter("FLAGGED"::equals))
                .ifPresent(quality -> put(judged, Aspect.QUALITY, quality, judged.reason(), at));
    }

    void submitted(String name, String language, Instant at) {
        put(name, language, Aspect.STATE, TemplateState.SUBMITTED.name(), Optional.empty(), at);
    }

    Optional<TemplateState> state(String name, String language) {
        return db.sql(
                        """
                        SELECT value FROM conversation.whatsapp_template
                        WHERE name = :name AND language = :language AND aspect = 'STATE'
                        """)
                .param("name", name)
                .param("language", language)
                .query((row, n) -> TemplateState.valueOf(row.getString(1)))
                .optional();
    }

    List<Row> all() {
        return db.sql(
                        """
                        SELECT name, language, max(value) FILTER (WHERE aspect = 'STATE') AS state,
                            max(reason) FILTER (WHERE aspect = 'STATE') AS reason,
                            max(value) FILTER (WHERE aspect = 'CATEGORY') AS category,
                            max(value) FILTER (WHERE aspect = 'QUALITY') AS quality,
                            max(at) FILTER (WHERE aspect = 'STATE') AS at
                        FROM conversation.whatsapp_template GROUP BY name, language ORDER BY name, language
                        """)
                .query(
                        (row, n) ->
                                new Row(
                                        row.getString("name"),
                                        row.getString("language"),
                                        Optional.ofNullable(row.getString("state"))
                                                .map(TemplateState::valueOf),
                                        Optional.ofNullable(row.getString("reason")),
                                        Optional.ofNullable(row.getString("category")),
                                        Optional.ofNullable(row.getString("quality")),
                                        Optional.ofNullable(row.getTimestamp("at"))
                                                .map(Timestamp::toInstant)))
                .list();
    }

    private void put(
            News.TemplateJudged judged,
            Aspect aspect,
            String value,
            Optional<String> reason,
            Instant at) {
        put(judged.name(), judged.language(), aspect, value, reason, at);
    }

    /** Of two at the same second the greater word wins, so that their order does not matter. */
    private void put(
            String name,
            String language,
            Aspect aspect,
            String value,
            Optional<String> reason,
            Instant at) {
        db.sql(
                        """
                        INSERT INTO conversation.whatsapp_template AS old (name, language, aspect, value, reason, at)
                        VALUES (:name, :language, :aspect, :value, :reason, :at)
                        ON CONFLICT (name, language, aspect) DO UPDATE
                            SET value = excluded.value, reason = excluded.reason, at = excluded.at
                            WHERE (excluded.at, excluded.value, coalesce(excluded.reason, ''))
                                > (old.at, old.value, coalesce(old.reason, ''))
                        """)
                .param("name", name)
                .param("language", language)
                .param("aspect", aspect.name())
                .param("value", value)
                .param("reason", reason.orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }
}
