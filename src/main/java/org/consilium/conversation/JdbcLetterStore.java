package org.consilium.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.access.Grant;
import org.consilium.channels.Arrival;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.OutgoingId;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where messages that arrived belong. */
@Repository
class JdbcLetterStore {
    private final JdbcClient db;

    JdbcLetterStore(JdbcClient db) {
        this.db = db;
    }

    enum State {
        WAITING,
        CLAIMED,
        SET_ASIDE,
        /** Set aside long ago; what it said is gone. */
        THROWN_AWAY
    }

    record Place(
            ArrivalId arrival,
            State state,
            Optional<Stray.Why> why,
            Optional<CaseId> caseId,
            Optional<CaseId> proposed) {}

    /** Makes the row if there is none and keeps others out until the transaction ends. */
    Place lock(ArrivalId arrival) {
        db.sql(
                        "INSERT INTO conversation.letter (arrival, state) VALUES (:id, 'WAITING') ON CONFLICT DO NOTHING")
                .param("id", arrival.value())
                .update();
        return db.sql("SELECT * FROM conversation.letter WHERE arrival = :id FOR UPDATE")
                .param("id", arrival.value())
                .query(JdbcLetterStore::place)
                .single();
    }

    /** Whether it belongs to no case: it waits, or was set aside. */
    boolean isStray(ArrivalId arrival) {
        return db.sql(
                                "SELECT count(*) FROM conversation.letter WHERE arrival = :id AND state IN ('WAITING', 'SET_ASIDE')")
                        .param("id", arrival.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<CaseId> caseOf(ArrivalId arrival) {
        return db.sql("SELECT * FROM conversation.letter WHERE arrival = :id")
                .param("id", arrival.value())
                .query(JdbcLetterStore::place)
                .optional()
                .flatMap(Place::caseId);
    }

    void wait(Arrival arrival, Stray.Why why, Optional<CaseId> proposed) {
        db.sql(
                        """
                        UPDATE conversation.letter SET state = 'WAITING', why = :why, case_id = NULL,
                            proposed_case = coalesce(:proposed, proposed_case), sender = :sender, at = :at
                        WHERE arrival = :id
                        """)
                .param("why", why.name())
                .param("proposed", proposed.map(CaseId::value).orElse(null), Types.OTHER)
                .param("sender", arrival.incoming().from().value())
                .param("at", Timestamp.from(arrival.incoming().at()))
                .param("id", arrival.id().value())
                .update();
    }

    void claim(ArrivalId arrival, CaseId caseId, AccountId by, String reason, Instant at) {
        db.sql(
                        """
                        UPDATE conversation.letter SET state = 'CLAIMED', why = NULL, case_id = :case, settled_by = :by,
                            settled_at = :at, reason = :reason
                        WHERE arrival = :id
                        """)
                .param("case", caseId.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("id", arrival.value())
                .update();
    }

    void setAside(ArrivalId arrival, AccountId by, String reason, Instant at) {
        db.sql(
                        """
                        UPDATE conversation.letter SET state = 'SET_ASIDE', settled_by = :by, settled_at = :at,
                            reason = :reason
                        WHERE arrival = :id
                        """)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("id", arrival.value())
                .update();
    }

    /** Back to quarantine; the case it was in is proposed no longer. */
    void takeOut(Arrival arrival) {
        db.sql(
                        """
                        UPDATE conversation.letter SET state = 'WAITING', why = 'TAKEN_OUT', proposed_case = NULL,
                            case_id = NULL, sender = :sender, at = :at
                        WHERE arrival = :id
                        """)
                .param("sender", arrival.incoming().from().value())
                .param("at", Timestamp.from(arrival.incoming().at()))
                .param("id", arrival.id().value())
                .update();
    }

    void putBack(ArrivalId arrival) {
        db.sql(
                        """
                        UPDATE conversation.letter SET state = 'WAITING', why = coalesce(why, 'UNKNOWN')
                        WHERE arrival = :id AND state = 'SET_ASIDE'
                        """)
                .param("id", arrival.value())
                .update();
    }

    /** From now on this sender is a stranger to the case again. */
    void unlink(Contact sender, CaseId caseId) {
        db.sql("DELETE FROM conversation.link WHERE sender = :sender AND case_id = :case")
                .param("sender", sender.value())
                .param("case", caseId.value())
                .update();
    }

    /** Newest first. */
    List<Place> setAside(int most) {
        return db.sql(
                        """
                        SELECT * FROM conversation.letter WHERE state = 'SET_ASIDE'
                        ORDER BY settled_at DESC, arrival LIMIT :most
                        """)
                .param("most", most)
                .query(JdbcLetterStore::place)
                .list();
    }

    List<ArrivalId> setAsideBefore(Instant then, int most) {
        return db.sql(
                        """
                        SELECT arrival FROM conversation.letter WHERE state = 'SET_ASIDE' AND settled_at < :then
                        ORDER BY settled_at LIMIT :most
                        """)
                .param("then", Timestamp.from(then))
                .param("most", most)
                .query((row, n) -> new ArrivalId(row.getObject("arrival", UUID.class)))
                .list();
    }

    /** False unless it is still set aside. */
    boolean throwAway(ArrivalId arrival) {
        return db.sql(
                                """
                                UPDATE conversation.letter SET state = 'THROWN_AWAY', sender = NULL, reason = NULL
                                WHERE arrival = :id AND state = 'SET_ASIDE'
                                """)
                        .param("id", arrival.value())
                        .update()
                == 1;
    }

    void moved(UUID id, ArrivalId arrival, Strays.Move move) {
        db.sql(
                        """
                        INSERT INTO conversation.letter_move (id, arrival, move, case_id, by_account, at, reason)
                        VALUES (:id, :arrival, :move, :case, :by, :at, :reason)
                        """)
                .param("id", id)
                .param("arrival", arrival.value())
                .param("move", move.what().name())
                .param("case", move.caseId().map(CaseId::value).orElse(null), Types.OTHER)
                .param("by", move.by().value())
                .param("at", Timestamp.from(move.at()))
                .param("reason", move.reason())
                .update();
    }

    /** Oldest first. */
    Map<ArrivalId, List<Strays.Move>> moves(Collection<ArrivalId> of) {
        var found = new HashMap<ArrivalId, List<Strays.Move>>();
        db.sql("SELECT * FROM conversation.letter_move WHERE arrival = ANY(:ids) ORDER BY at, id")
                .param("ids", of.stream().map(ArrivalId::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                found.computeIfAbsent(
                                                new ArrivalId(row.getObject("arrival", UUID.class)),
                                                a -> new ArrayList<>())
                                        .add(
                                                new Strays.Move(
                                                        Strays.Move.What.valueOf(
                                                                row.getString("move")),
                                                        Optional.ofNullable(
                                                                        row.getObject(
                                                                                "case_id",
                                                                                UUID.class))
                                                                .map(CaseId::new),
                                                        new AccountId(
                                                                row.getObject(
                                                                        "by_account", UUID.class)),
                                                        row.getTimestamp("at").toInstant(),
                                                        row.getString("reason"))))
                .list();
        return found;
    }

    /** Oldest first. */
    List<Place> waiting(int most) {
        return db.sql(
                        """
                        SELECT * FROM conversation.letter WHERE state = 'WAITING' AND why IS NOT NULL
                        ORDER BY at, arrival LIMIT :most
                        """)
                .param("most", most)
                .query(JdbcLetterStore::place)
                .list();
    }

    int countWaiting() {
        return db.sql(
                        "SELECT count(*) FROM conversation.letter WHERE state = 'WAITING' AND why IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    List<Place> waitingOf(Contact sender) {
        return db.sql(
                        """
                        SELECT * FROM conversation.letter WHERE state = 'WAITING' AND sender = :sender
                        ORDER BY at, arrival
                        """)
                .param("sender", sender.value())
                .query(JdbcLetterStore::place)
                .list();
    }

    /** False when the receipt for this message was sent before. */
    boolean receiptOnce(ArrivalId arrival) {
        return db.sql(
                                "UPDATE conversation.letter SET receipt = true WHERE arrival = :id AND NOT receipt")
                        .param("id", arrival.value())
                        .update()
                == 1;
    }

    /** Arrivals of a case's entries. */
    Map<MessageId, ArrivalId> arrivals(Grant grant) {
        return others(grant, "arrival", ArrivalId::new);
    }

    /** What left for a case's entries. */
    Map<MessageId, OutgoingId> outgoing(Grant grant) {
        return others(grant, "outgoing", OutgoingId::new);
    }

    Optional<CaseId> caseOfOutgoing(OutgoingId outgoing) {
        return db.sql("SELECT case_id FROM conversation.entry WHERE outgoing = :id")
                .param("id", outgoing.value())
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    void link(Contact sender, CaseId caseId, boolean proven, Instant at) {
        db.sql(
                        """
                        INSERT INTO conversation.link (sender, case_id, proven, at) VALUES (:sender, :case, :proven, :at)
                        ON CONFLICT (sender, case_id) DO UPDATE
                            SET at = greatest(link.at, excluded.at), proven = link.proven OR excluded.proven
                        """)
                .param("sender", sender.value())
                .param("case", caseId.value())
                .param("proven", proven)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<CaseId> proven(Contact sender) {
        return db.sql("SELECT case_id FROM conversation.link WHERE sender = :sender AND proven")
                .param("sender", sender.value())
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The case this sender chose or proved last, since then. */
    Optional<CaseId> chosen(Contact sender, Collection<CaseId> among, Instant since) {
        return db.sql(
                        """
                        SELECT case_id FROM conversation.link
                        WHERE sender = :sender AND case_id = ANY(:among) AND at >= :since ORDER BY at DESC LIMIT 1
                        """)
                .param("sender", sender.value())
                .param("among", among.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** What the sender was asked to choose from, in this order. */
    void asked(Contact sender, List<CaseId> cases) {
        db.sql("DELETE FROM conversation.choice WHERE sender = :sender")
                .param("sender", sender.value())
                .update();
        db.sql(
                        """
                        INSERT INTO conversation.choice (sender, place, case_id)
                        SELECT :sender, place, case_id FROM unnest(:cases) WITH ORDINALITY AS t (case_id, place)
                        """)
                .param("sender", sender.value())
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .update();
    }

    /** From 1. */
    Optional<CaseId> listed(Contact sender, int place) {
        return db.sql(
                        "SELECT case_id FROM conversation.choice WHERE sender = :sender AND place = :place")
                .param("sender", sender.value())
                .param("place", place)
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** It named this case and went into the one as which that goes on. */
    void meant(ArrivalId arrival, CaseId caseId) {
        db.sql("UPDATE conversation.letter SET meant_case = :case WHERE arrival = :id")
                .param("case", caseId.value())
                .param("id", arrival.value())
                .update();
    }

    /** What named this case and went into another one, oldest first. */
    List<Place> meantFor(CaseId caseId) {
        return db.sql(
                        """
                        SELECT * FROM conversation.letter
                        WHERE meant_case = :case AND state = 'CLAIMED' AND case_id <> meant_case ORDER BY settled_at
                        """)
                .param("case", caseId.value())
                .query(JdbcLetterStore::place)
                .list();
    }

    /** False when this was answered today already. */
    boolean answerToday(Contact sender, String kind, LocalDate day) {
        return db.sql(
                                "INSERT INTO conversation.answer (sender, kind, day) VALUES (:sender, :kind, :day) ON CONFLICT DO NOTHING")
                        .param("sender", sender.value())
                        .param("kind", kind)
                        .param("day", day)
                        .update()
                == 1;
    }

    private <T> Map<MessageId, T> others(Grant grant, String column, Function<UUID, T> id) {
        return db
                .sql(
                        "SELECT id, %s AS other FROM conversation.entry WHERE case_id = :case AND %s IS NOT NULL"
                                .formatted(column, column))
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                Map.entry(
                                        new MessageId(row.getObject("id", UUID.class)),
                                        id.apply(row.getObject("other", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Place place(ResultSet row, int n) throws SQLException {
        return new Place(
                new ArrivalId(row.getObject("arrival", UUID.class)),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("why")).map(Stray.Why::valueOf),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                Optional.ofNullable(row.getObject("proposed_case", UUID.class)).map(CaseId::new));
    }
}
