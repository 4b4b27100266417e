package org.consilium.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.casework.Organ;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a board from its rows. */
final class BoardRows {
    private final JdbcClient db;
    private final JsonMapper json;

    BoardRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Head(BoardId id, Organ organ, int version, Optional<Instant> convenedAt) {}

    /** The board at work or decided; an ended one is history. */
    Optional<Board> board(CaseId caseId, boolean locked) {
        return db.sql(
                        "SELECT * FROM board.panel WHERE case_id = :case AND ended_at IS NULL"
                                + (locked ? " FOR UPDATE" : ""))
                .param("case", caseId.value())
                .query(
                        (row, n) ->
                                new Head(
                                        new BoardId(row.getObject("id", UUID.class)),
                                        Organ.valueOf(row.getString("organ")),
                                        row.getInt("version"),
                                        instant(row.getTimestamp("convened_at"))))
                .optional()
                .map(
                        head ->
                                new Board(
                                        head.id(),
                                        caseId,
                                        head.organ(),
                                        head.version(),
                                        new Seating(
                                                chairs(head.id()),
                                                head.convenedAt(),
                                                seats(head.id())),
                                        new Deliberation(
                                                opinions(head.id()),
                                                options(head.id()),
                                                rounds(head.id()),
                                                decision(head.id())),
                                        Optional.empty()));
    }

    private List<Chair> chairs(BoardId board) {
        return db.sql("SELECT * FROM board.chair WHERE panel_id = :panel ORDER BY number")
                .param("panel", board.value())
                .query(
                        (row, n) ->
                                new Chair(
                                        row.getInt("number"),
                                        account(row, "expert"),
                                        Chair.State.valueOf(row.getString("state")),
                                        row.getTimestamp("named_at").toInstant(),
                                        row.getTimestamp("answer_by").toInstant(),
                                        answer(row)))
                .list();
    }

    private List<Seat> seats(BoardId board) {
        return db.sql("SELECT * FROM board.seat WHERE panel_id = :panel ORDER BY number")
                .param("panel", board.value())
                .query(
                        (row, n) ->
                                new Seat(
                                        row.getInt("number"),
                                        SeatRole.valueOf(row.getString("role")),
                                        row.getBoolean("required"),
                                        account(row, "expert"),
                                        Seat.State.valueOf(row.getString("state")),
                                        row.getTimestamp("offered_at").toInstant(),
                                        row.getTimestamp("answer_by").toInstant(),
                                        answer(row),
                                        instant(row.getTimestamp("filed_at"))))
                .list();
    }

    private static Optional<Seat.Answer> answer(ResultSet row) throws SQLException {
        var at = instant(row.getTimestamp("answered_at"));
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Seat.Answer(
                        at.get(),
                        Optional.ofNullable(row.getString("reason")).map(DeclineReason::valueOf),
                        JdbcExpertStore.values(Conflict.class, row.getString("conflicts")),
                        row.getString("words")));
    }

    private List<FiledOpinion> opinions(BoardId board) {
        var addenda =
                db
                        .sql(
                                "SELECT expert, text, at FROM board.addendum WHERE panel_id = :panel ORDER BY number")
                        .param("panel", board.value())
                        .query(
                                (row, n) ->
                                        Map.entry(
                                                account(row, "expert"),
                                                new FiledOpinion.Addendum(
                                                        row.getString("text"),
                                                        row.getTimestamp("at").toInstant())))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return db.sql(
                        "SELECT expert, role, body, filed_at FROM board.opinion WHERE panel_id = :panel ORDER BY filed_at, expert")
                .param("panel", board.value())
                .query(
                        (row, n) ->
                                new FiledOpinion(
                                        account(row, "expert"),
                                        SeatRole.valueOf(row.getString("role")),
                                        json.readValue(row.getString("body"), Opinion.class),
                                        row.getTimestamp("filed_at").toInstant(),
                                        addenda.getOrDefault(account(row, "expert"), List.of())))
                .list();
    }

    private List<Option> options(BoardId board) {
        return db.sql("SELECT * FROM board.option WHERE panel_id = :panel ORDER BY place")
                .param("panel", board.value())
                .query(
                        (row, n) ->
                                new Option(
                                        new OptionId(row.getObject("id", UUID.class)),
                                        json.readValue(row.getString("course"), Course.class),
                                        JdbcExpertStore.values(
                                                SeatRole.class, row.getString("roles")),
                                        json.readValue(
                                                row.getString("also"),
                                                new TypeReference<List<String>>() {})))
                .list();
    }

    private List<Round> rounds(BoardId board) {
        var ballots = ballots(board);
        return db.sql("SELECT * FROM board.round WHERE panel_id = :panel ORDER BY number")
                .param("panel", board.value())
                .query(
                        (row, n) ->
                                new Round(
                                        row.getInt("number"),
                                        row.getTimestamp("opened_at").toInstant(),
                                        account(row, "opened_by"),
                                        row.getString("why"),
                                        ballots.getOrDefault(row.getInt("number"), List.of()),
                                        done(row)))
                .list();
    }

    private Optional<Round.Done> done(ResultSet row) throws SQLException {
        var at = instant(row.getTimestamp("done_at"));
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Round.Done(
                        at.get(),
                        json.readValue(row.getString("input"), Consensus.Input.class),
                        json.readValue(row.getString("verdict"), Consensus.Verdict.class),
                        row.getString("done_why")));
    }

    private record Key(int round, AccountId member) {}

    private Map<Integer, List<Ballot>> ballots(BoardId board) {
        var ratings = new HashMap<Key, Map<OptionId, Rating>>();
        db.sql(
                        "SELECT round, member, option_id, value, reason FROM board.rating WHERE panel_id = :panel")
                .param("panel", board.value())
                .query(
                        (row, n) ->
                                ratings.computeIfAbsent(
                                                new Key(
                                                        row.getInt("round"),
                                                        account(row, "member")),
                                                key -> new HashMap<>())
                                        .put(
                                                new OptionId(
                                                        row.getObject("option_id", UUID.class)),
                                                new Rating(
                                                        row.getInt("value"),
                                                        row.getString("reason"))))
                .list();
        return db
                .sql(
                        "SELECT round, member, role, at FROM board.ballot WHERE panel_id = :panel ORDER BY at, member")
                .param("panel", board.value())
                .query(
                        (row, n) ->
                                Map.entry(
                                        row.getInt("round"),
                                        new Ballot(
                                                account(row, "member"),
                                                SeatRole.valueOf(row.getString("role")),
                                                ratings.getOrDefault(
                                                        new Key(
                                                                row.getInt("round"),
                                                                account(row, "member")),
                                                        Map.of()),
                                                row.getTimestamp("at").toInstant())))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Optional<Decision> decision(BoardId board) {
        return db.sql("SELECT * FROM board.decision WHERE panel_id = :panel")
                .param("panel", board.value())
                .query(
                        (row, n) ->
                                new Decision(
                                        BoardResult.How.valueOf(row.getString("how")),
                                        new OptionId(row.getObject("leading", UUID.class)),
                                        Optional.ofNullable(row.getString("chair_reason")),
                                        row.getInt("round"),
                                        row.getString("rule"),
                                        account(row, "by_account"),
                                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
