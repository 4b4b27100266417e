package org.consilium.board;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes boards; what was filed is only ever added, so a second write of it changes nothing. */
@Repository
class JdbcBoardStore {
    private final JdbcClient db;
    private final JsonMapper json;
    private final BoardRows rows;

    JdbcBoardStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
        this.rows = new BoardRows(db, json);
    }

    /** Locked until the end of the transaction. */
    Optional<Board> lock(Grant grant) {
        return lock(grant.caseId());
    }

    /** For the program itself, when consent or request is taken back. */
    Optional<Board> lock(CaseId caseId) {
        return rows.board(caseId, true);
    }

    Optional<Board> load(Grant grant) {
        return rows.board(grant.caseId(), false);
    }

    /** For lists of the member's own boards. */
    Optional<Board> load(CaseId caseId) {
        return rows.board(caseId, false);
    }

    /** Where an offer of a seat or of the chair was not answered in time. */
    List<CaseId> late(Instant now) {
        return db.sql(
                        """
                        SELECT case_id FROM board.panel p WHERE ended_at IS NULL AND (
                            EXISTS (SELECT 1 FROM board.seat s
                                WHERE s.panel_id = p.id AND s.state = 'OFFERED' AND s.answer_by < :now)
                            OR EXISTS (SELECT 1 FROM board.chair c
                                WHERE c.panel_id = p.id AND c.state = 'NAMED' AND c.answer_by < :now))
                        ORDER BY case_id
                        """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** False when the same key was here before. */
    boolean isFirst(RequestKey key, Grant grant) {
        return db.sql(
                                """
                                INSERT INTO board.request (key, account_id, case_id) VALUES (:key, :who, :case)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("key", key.value())
                        .param("who", grant.actor().account().value())
                        .param("case", grant.caseId().value())
                        .update()
                == 1;
    }

    boolean wasDone(RequestKey key, AccountId by, CaseId caseId) {
        return db.sql(
                                """
                        SELECT count(*) FROM board.request WHERE key = :key AND account_id = :who AND case_id = :case
                        """)
                        .param("key", key.value())
                        .param("who", by.value())
                        .param("case", caseId.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void save(Board board) {
        savePanel(board);
        board.seating().chairs().forEach(chair -> saveChair(board.id(), chair));
        board.seating().seats().forEach(seat -> saveSeat(board.id(), seat));
        board.talk().opinions().forEach(opinion -> addOpinion(board.id(), opinion));
        saveOptions(board.id(), board.talk().options());
        board.talk().rounds().forEach(round -> saveRound(board.id(), round));
        board.talk().decision().ifPresent(decision -> addDecision(board.id(), decision));
    }

    private void savePanel(Board board) {
        if (board.version() == 0) {
            db.sql(
                            "INSERT INTO board.panel (id, case_id, organ, version) VALUES (:id, :case, :organ, 0)")
                    .param("id", board.id().value())
                    .param("case", board.caseId().value())
                    .param("organ", board.organ().name())
                    .update();
        }
        var changed =
                db.sql(
                                """
                                UPDATE board.panel SET version = version + 1, convened_at = :convened, ended_at = :ended
                                WHERE id = :id AND version = :version
                                """)
                        .param("convened", timestamp(board.seating().convenedAt()), Types.TIMESTAMP)
                        .param("ended", timestamp(board.endedAt()), Types.TIMESTAMP)
                        .param("id", board.id().value())
                        .param("version", board.version())
                        .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("board " + board.id().value());
        }
    }

    private void saveChair(BoardId board, Chair chair) {
        var answer = chair.answer();
        db.sql(
                        """
                        INSERT INTO board.chair (panel_id, number, expert, state, named_at, answer_by, answered_at,
                            reason, conflicts, words)
                        VALUES (:panel, :number, :expert, :state, :named, :answerBy, :answered, :reason, :conflicts, :words)
                        ON CONFLICT (panel_id, number) DO UPDATE SET state = :state, answered_at = :answered,
                            reason = :reason, conflicts = :conflicts, words = :words
                        """)
                .param("panel", board.value())
                .param("number", chair.number())
                .param("expert", chair.expert().value())
                .param("state", chair.state().name())
                .param("named", Timestamp.from(chair.namedAt()))
                .param("answerBy", Timestamp.from(chair.answerBy()))
                .param("answered", timestamp(answer.map(Seat.Answer::at)), Types.TIMESTAMP)
                .param("reason", reason(answer), Types.VARCHAR)
                .param("conflicts", conflicts(answer))
                .param("words", answer.map(Seat.Answer::words).orElse(""))
                .update();
    }

    private void saveSeat(BoardId board, Seat seat) {
        var answer = seat.answer();
        db.sql(
                        """
                        INSERT INTO board.seat (panel_id, number, role, required, expert, state, offered_at, answer_by, answered_at,
                            reason, conflicts, words, filed_at)
                        VALUES (:panel, :number, :role, :required, :expert, :state, :offered, :answerBy, :answered,
                            :reason, :conflicts, :words, :filed)
                        ON CONFLICT (panel_id, number) DO UPDATE SET state = :state, answered_at = :answered, reason = :reason,
                            conflicts = :conflicts, words = :words, filed_at = :filed
                        """)
                .param("panel", board.value())
                .param("number", seat.number())
                .param("role", seat.role().name())
                .param("required", seat.required())
                .param("expert", seat.expert().value())
                .param("state", seat.state().name())
                .param("offered", Timestamp.from(seat.offeredAt()))
                .param("answerBy", Timestamp.from(seat.answerBy()))
                .param("answered", timestamp(answer.map(Seat.Answer::at)), Types.TIMESTAMP)
                .param("reason", reason(answer), Types.VARCHAR)
                .param("conflicts", conflicts(answer))
                .param("words", answer.map(Seat.Answer::words).orElse(""))
                .param("filed", timestamp(seat.filedAt()), Types.TIMESTAMP)
                .update();
    }

    private void addOpinion(BoardId board, FiledOpinion filed) {
        db.sql(
                        """
                        INSERT INTO board.opinion (panel_id, expert, role, body, filed_at)
                        VALUES (:panel, :expert, :role, CAST(:body AS jsonb), :at) ON CONFLICT DO NOTHING
                        """)
                .param("panel", board.value())
                .param("expert", filed.by().value())
                .param("role", filed.role().name())
                .param("body", json.writeValueAsString(filed.opinion()))
                .param("at", Timestamp.from(filed.at()))
                .update();
        for (var i = 0; i < filed.addenda().size(); i++) {
            db.sql(
                            """
                            INSERT INTO board.addendum (panel_id, expert, number, text, at)
                            VALUES (:panel, :expert, :number, :text, :at) ON CONFLICT DO NOTHING
                            """)
                    .param("panel", board.value())
                    .param("expert", filed.by().value())
                    .param("number", i + 1)
                    .param("text", filed.addenda().get(i).text())
                    .param("at", Timestamp.from(filed.addenda().get(i).at()))
                    .update();
        }
    }

    /** Options go only by merging, before anybody rates. */
    private void saveOptions(BoardId board, List<Option> options) {
        if (!options.isEmpty()) {
            db.sql("DELETE FROM board.option WHERE panel_id = :panel AND id NOT IN (:kept)")
                    .param("panel", board.value())
                    .param("kept", options.stream().map(o -> o.id().value()).toList())
                    .update();
        }
        for (var i = 0; i < options.size(); i++) {
            var option = options.get(i);
            db.sql(
                            """
                            INSERT INTO board.option (id, panel_id, place, course, roles, also)
                            VALUES (:id, :panel, :place, CAST(:course AS jsonb), :roles, CAST(:also AS jsonb))
                            ON CONFLICT (id) DO UPDATE SET place = :place, roles = :roles, also = CAST(:also AS jsonb)
                            """)
                    .param("id", option.id().value())
                    .param("panel", board.value())
                    .param("place", i + 1)
                    .param("course", json.writeValueAsString(option.course()))
                    .param("roles", JdbcExpertStore.names(option.by()))
                    .param("also", json.writeValueAsString(option.also()))
                    .update();
        }
    }

    private void saveRound(BoardId board, Round round) {
        var done = round.done();
        db.sql(
                        """
                        INSERT INTO board.round (panel_id, number, opened_at, opened_by, why, done_at, done_why, input, verdict)
                        VALUES (:panel, :number, :opened, :by, :why, :done, :doneWhy, CAST(:input AS jsonb), CAST(:verdict AS jsonb))
                        ON CONFLICT (panel_id, number) DO UPDATE SET done_at = :done, done_why = :doneWhy,
                            input = CAST(:input AS jsonb), verdict = CAST(:verdict AS jsonb)
                        WHERE board.round.done_at IS NULL
                        """)
                .param("panel", board.value())
                .param("number", round.number())
                .param("opened", Timestamp.from(round.openedAt()))
                .param("by", round.openedBy().value())
                .param("why", round.why())
                .param("done", timestamp(done.map(Round.Done::at)), Types.TIMESTAMP)
                .param("doneWhy", done.map(Round.Done::why).orElse(null), Types.VARCHAR)
                .param(
                        "input",
                        done.map(d -> json.writeValueAsString(d.input())).orElse(null),
                        Types.VARCHAR)
                .param(
                        "verdict",
                        done.map(d -> json.writeValueAsString(d.verdict())).orElse(null),
                        Types.VARCHAR)
                .update();
        round.ballots().forEach(ballot -> addBallot(board, round.number(), ballot));
    }

    private void addBallot(BoardId board, int round, Ballot ballot) {
        var isNew =
                db.sql(
                                        """
                                        INSERT INTO board.ballot (panel_id, round, member, role, at)
                                        VALUES (:panel, :round, :member, :role, :at) ON CONFLICT DO NOTHING
                                        """)
                                .param("panel", board.value())
                                .param("round", round)
                                .param("member", ballot.member().value())
                                .param("role", ballot.role().name())
                                .param("at", Timestamp.from(ballot.at()))
                                .update()
                        == 1;
        if (!isNew) {
            return;
        }
        ballot.ratings()
                .forEach(
                        (option, rating) ->
                                db.sql(
                                                """
                                                INSERT INTO board.rating (panel_id, round, member, option_id, value, reason)
                                                VALUES (:panel, :round, :member, :option, :value, :reason)
                                                """)
                                        .param("panel", board.value())
                                        .param("round", round)
                                        .param("member", ballot.member().value())
                                        .param("option", option.value())
                                        .param("value", rating.value())
                                        .param("reason", rating.reason())
                                        .update());
    }

    private void addDecision(BoardId board, Decision decision) {
        db.sql(
                        """
                        INSERT INTO board.decision (panel_id, how, "leading", chair_reason, round, rule, by_account, at)
                        VALUES (:panel, :how, :leading, :reason, :round, :rule, :by, :at) ON CONFLICT DO NOTHING
                        """)
                .param("panel", board.value())
                .param("how", decision.how().name())
                .param("leading", decision.leading().value())
                .param("reason", decision.chairReason().orElse(null), Types.VARCHAR)
                .param("round", decision.round())
                .param("rule", decision.rule())
                .param("by", decision.by().value())
                .param("at", Timestamp.from(decision.at()))
                .update();
    }

    private static @Nullable String reason(Optional<Seat.Answer> answer) {
        return answer.flatMap(Seat.Answer::reason).map(Enum::name).orElse(null);
    }

    private static String conflicts(Optional<Seat.Answer> answer) {
        return answer.map(a -> JdbcExpertStore.names(a.conflicts())).orElse("");
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> at) {
        return at.map(Timestamp::from).orElse(null);
    }
}
