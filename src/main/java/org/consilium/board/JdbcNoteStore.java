package org.consilium.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside the board: drafts of opinions, and what the board asked for. */
@Repository
class JdbcNoteStore {
    private final JdbcClient db;
    private final JsonMapper json;

    JdbcNoteStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Map<String, String> draft(BoardId board, AccountId expert) {
        return db.sql("SELECT fields FROM board.draft WHERE panel_id = :panel AND expert = :expert")
                .param("panel", board.value())
                .param("expert", expert.value())
                .query(
                        (row, n) ->
                                json.readValue(
                                        row.getString("fields"),
                                        new TypeReference<Map<String, String>>() {}))
                .optional()
                .orElse(Map.of());
    }

    void keepDraft(BoardId board, AccountId expert, Map<String, String> fields, Instant at) {
        db.sql(
                        """
                        INSERT INTO board.draft (panel_id, expert, fields, saved_at)
                        VALUES (:panel, :expert, CAST(:fields AS jsonb), :at)
                        ON CONFLICT (panel_id, expert) DO UPDATE SET fields = CAST(:fields AS jsonb), saved_at = :at
                        """)
                .param("panel", board.value())
                .param("expert", expert.value())
                .param("fields", json.writeValueAsString(fields))
                .param("at", Timestamp.from(at))
                .update();
    }

    void dropDraft(BoardId board, AccountId expert) {
        db.sql("DELETE FROM board.draft WHERE panel_id = :panel AND expert = :expert")
                .param("panel", board.value())
                .param("expert", expert.value())
                .update();
    }

    void ask(BoardId board, AccountId by, String what, String why, Instant at) {
        db.sql(
                        """
                        INSERT INTO board.asked (panel_id, number, by_account, what, why, at)
                        SELECT :panel, count(*) + 1, :by, :what, :why, :at FROM board.asked WHERE panel_id = :panel
                        """)
                .param("panel", board.value())
                .param("by", by.value())
                .param("what", what)
                .param("why", why)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<MoreRequest> asked(BoardId board) {
        return db.sql("SELECT * FROM board.asked WHERE panel_id = :panel ORDER BY number DESC")
                .param("panel", board.value())
                .query(
                        (row, n) ->
                                new MoreRequest(
                                        row.getInt("number"),
                                        new AccountId(row.getObject("by_account", UUID.class)),
                                        row.getString("what"),
                                        row.getString("why"),
                                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
