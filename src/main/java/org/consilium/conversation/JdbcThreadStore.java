package org.consilium.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.OutgoingId;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcThreadStore {
    private static final String INSERT =
            """
            INSERT INTO conversation.entry (id, case_id, channel, side, by_account, text, outcome, at, request_key,
                notice_key, notice_ref, notice_path, notice_details, arrival, outgoing, matter)
            VALUES (:id, :case, :channel, :side, :by, :text, :outcome, :at, :key, :noticeKey, :ref, :path, :details, :arrival, :outgoing, :matter)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient db;

    JdbcThreadStore(JdbcClient db) {
        this.db = db;
    }

    /** False when the key was there already. */
    boolean add(Grant grant, Message message, RequestKey key) {
        return add(grant, message, key.value(), Optional.empty(), Optional.empty());
    }

    /** The same for what left over a channel. */
    boolean addSent(Grant grant, Message message, RequestKey key, OutgoingId outgoing) {
        return add(grant, message, key.value(), Optional.empty(), Optional.of(outgoing.value()));
    }

    /** The same for what arrived over a channel. */
    boolean add(Grant grant, Message message, ArrivalId arrival) {
        return add(grant, message, arrival.value(), Optional.of(arrival.value()), Optional.empty());
    }

    private boolean add(
            Grant grant,
            Message message,
            UUID key,
            Optional<UUID> arrival,
            Optional<UUID> outgoing) {
        return insert(grant.caseId(), message)
                        .param("arrival", arrival.orElse(null), Types.OTHER)
                        .param("outgoing", outgoing.orElse(null), Types.OTHER)
                        .param("key", key, Types.OTHER)
                        .param("noticeKey", null, Types.VARCHAR)
                        .param("ref", null, Types.VARCHAR)
                        .param("path", null, Types.VARCHAR)
                        .param("details", null, Types.VARCHAR)
                        .update()
                == 1;
    }

    /** False when this was told already. */
    boolean add(Grant grant, Message message, Notice notice, String ref) {
        return insert(grant.caseId(), message)
                        .param("arrival", null, Types.OTHER)
                        .param("outgoing", null, Types.OTHER)
                        .param("key", null, Types.OTHER)
                        .param("noticeKey", notice.key())
                        .param("ref", ref)
                        .param("path", notice.path())
                        .param("details", notice.detailsAsJson())
                        .update()
                == 1;
    }

    /** The entry stays, without its words, and waits for nobody any longer. */
    boolean takeOut(Grant grant, ArrivalId arrival, String reason, Instant at) {
        return db.sql(
                                """
                                UPDATE conversation.entry SET taken_out_at = :at, taken_out_by = :by, taken_out_why = :why,
                                    seen_at = coalesce(seen_at, :at)
                                WHERE case_id = :case AND arrival = :arrival AND taken_out_at IS NULL
                                """)
                        .param("at", Timestamp.from(at))
                        .param("by", grant.actor().account().value())
                        .param("why", reason)
                        .param("case", grant.caseId().value())
                        .param("arrival", arrival.value())
                        .update()
                == 1;
    }

    /** False unless it was taken out before. */
    boolean putBack(Grant grant, ArrivalId arrival) {
        return db.sql(
                                """
                                UPDATE conversation.entry SET taken_out_at = NULL, taken_out_by = NULL, taken_out_why = NULL
                                WHERE case_id = :case AND arrival = :arrival AND taken_out_at IS NOT NULL
                                """)
                        .param("case", grant.caseId().value())
                        .param("arrival", arrival.value())
                        .update()
                == 1;
    }

    Map<MessageId, Removal> removals(Grant grant) {
        var found = new HashMap<MessageId, Removal>();
        db.sql(
                        "SELECT * FROM conversation.entry WHERE case_id = :case AND taken_out_at IS NOT NULL")
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                found.put(
                                        new MessageId(row.getObject("id", UUID.class)),
                                        new Removal(
                                                new AccountId(
                                                        row.getObject("taken_out_by", UUID.class)),
                                                row.getTimestamp("taken_out_at").toInstant(),
                                                row.getString("taken_out_why"))))
                .list();
        return found;
    }

    record Written(String text, Optional<ArrivalId> arrival) {}

    Written written(CaseId caseId, MessageId id) {
        return db.sql(
                        "SELECT text, arrival FROM conversation.entry WHERE case_id = :case AND id = :id")
                .param("case", caseId.value())
                .param("id", id.value())
                .query(
                        (row, n) ->
                                new Written(
                                        row.getString("text"),
                                        Optional.ofNullable(row.getObject("arrival", UUID.class))
                                                .map(ArrivalId::new)))
                .single();
    }

    boolean knows(Grant grant, RequestKey key) {
        return db.sql(
                                "SELECT count(*) FROM conversation.entry WHERE case_id = :case AND request_key = :key")
                        .param("case", grant.caseId().value())
                        .param("key", key.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Message> thread(Grant grant) {
        return db.sql("SELECT * FROM conversation.entry WHERE case_id = :case ORDER BY at, id")
                .param("case", grant.caseId().value())
                .query(JdbcThreadStore::message)
                .list();
    }

    /** The messages of other channels among what was not seen before. */
    List<ArrivalId> see(Grant grant, Message.Side writtenBy, Set<Matter> matters, Instant at) {
        return db
                .sql(
                        """
                        UPDATE conversation.entry SET seen_at = :at
                        WHERE case_id = :case AND side = :side AND matter IN (:matters) AND seen_at IS NULL RETURNING arrival
                        """)
                .param("at", Timestamp.from(at))
                .param("case", grant.caseId().value())
                .param("side", writtenBy.name())
                .param("matters", matters.stream().map(Enum::name).toList())
                .query(
                        (row, n) ->
                                Optional.ofNullable(row.getObject("arrival", UUID.class))
                                        .map(ArrivalId::new))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<ArrivalId> arrivalOf(Grant grant, MessageId id) {
        return db.sql(
                        "SELECT arrival FROM conversation.entry WHERE case_id = :case AND id = :id AND arrival IS NOT NULL AND taken_out_at IS NULL")
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query((row, n) -> new ArrivalId(row.getObject("arrival", UUID.class)))
                .optional();
    }

    /** Only for telling where an answer belongs; who sees it is asked for there. */
    Optional<CaseId> caseOf(OutgoingId outgoing) {
        return db.sql("SELECT case_id FROM conversation.entry WHERE outgoing = :outgoing LIMIT 1")
                .param("outgoing", outgoing.value())
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .optional();
    }

    boolean reachedBefore(Grant grant) {
        return db.sql(
                                "SELECT count(*) FROM conversation.entry WHERE case_id = :case AND outcome = 'REACHED'")
                        .param("case", grant.caseId().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** For a list of cases: how many messages of the family nobody saw, and how the newest came. */
    Map<CaseId, List<Message.Channel>> unseenOfFamily(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, List<Message.Channel>>();
        if (cases.isEmpty()) {
            return found;
        }
        db.sql(
                        """
                        SELECT case_id, channel FROM conversation.entry
                        WHERE side = 'FAMILY' AND seen_at IS NULL AND case_id = ANY(:cases) ORDER BY at DESC, id
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                found.computeIfAbsent(
                                                new CaseId(row.getObject("case_id", UUID.class)),
                                                c -> new ArrayList<>())
                                        .add(Message.Channel.valueOf(row.getString("channel"))))
                .list();
        return found;
    }

    private JdbcClient.StatementSpec insert(CaseId caseId, Message message) {
        return db.sql(INSERT)
                .param("id", message.id().value())
                .param("case", caseId.value())
                .param("channel", message.channel().name())
                .param("side", message.side().name())
                .param("by", message.by().value())
                .param("text", message.text())
                .param("outcome", message.outcome().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(message.at()))
                .param("matter", message.matter().name());
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                Message.Channel.valueOf(row.getString("channel")),
                Message.Side.valueOf(row.getString("side")),
                new AccountId(row.getObject("by_account", UUID.class)),
                row.getTimestamp("taken_out_at") == null ? row.getString("text") : "",
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("outcome")).map(CallOutcome::valueOf),
                notice(row),
                Optional.ofNullable(row.getTimestamp("seen_at")).map(Timestamp::toInstant),
                Matter.valueOf(row.getString("matter")));
    }

    private static Optional<Notice> notice(ResultSet row) throws SQLException {
        var key = row.getString("notice_key");
        return key == null
                ? Optional.empty()
                : Optional.of(
                        Notice.read(
                                key,
                                row.getString("notice_path"),
                                row.getString("notice_details")));
    }
}
