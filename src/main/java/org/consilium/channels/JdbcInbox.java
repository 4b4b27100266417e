package org.consilium.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came and the files in it. */
@Repository
class JdbcInbox {
    private static final int FETCHED = 1000;

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    JdbcInbox(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty when this came before. */
    Optional<ArrivalId> insert(Incoming incoming) {
        var id = new ArrivalId(ids.next());
        var added =
                db.sql(
                                """
                                INSERT INTO channels.incoming (id, channel, provider_id, line, sender_kind, sender,
                                    sender_name, proven, form, text, about, at, arrived_at)
                                VALUES (:id, :channel, :provider, :line, :kind, :sender,
                                    :name, :proven, :form, :text, :about, :at, :arrived)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("id", id.value())
                        .param("channel", incoming.channel().name())
                        .param("provider", incoming.providerId())
                        .param("line", incoming.line())
                        .param("kind", incoming.from().kind().name())
                        .param("sender", incoming.from().value())
                        .param("name", incoming.name())
                        .param("proven", incoming.proven())
                        .param("form", incoming.form().name())
                        .param("text", incoming.text().replace("\0", ""))
                        .param("about", incoming.about().orElse(null), Types.VARCHAR)
                        .param("at", Timestamp.from(incoming.at()))
                        .param("arrived", Timestamp.from(clock.instant()))
                        .update();
        if (added == 0) {
            return Optional.empty();
        }
        return Optional.of(id);
    }

    PieceId insert(ArrivalId arrival, Enclosure enclosure) {
        var id = new PieceId(ids.next());
        db.sql(
                        """
                        INSERT INTO channels.enclosure (id, incoming_id, number, source, file_name, media_type, sha256,
                            bytes, state)
                        VALUES (:id, :incoming, :number, :source, :name, :type, :sha, :bytes, 'COMING')
                        """)
                .param("id", id.value())
                .param("incoming", arrival.value())
                .param("number", enclosure.number())
                .param("source", enclosure.source())
                .param("name", enclosure.fileName())
                .param("type", enclosure.mediaType())
                .param("sha", enclosure.sha256Base64().orElse(null), Types.VARCHAR)
                .param("bytes", enclosure.bytes().orElse(null), Types.BIGINT)
                .update();
        return id;
    }

    List<Arrival> all(Collection<ArrivalId> which) {
        var pieces = new HashMap<ArrivalId, List<Piece>>();
        db.sql("SELECT * FROM channels.enclosure WHERE incoming_id = ANY(:ids) ORDER BY number")
                .param("ids", uuids(which))
                .query(JdbcInbox::piece)
                .list()
                .forEach(
                        piece ->
                                pieces.computeIfAbsent(piece.arrival(), a -> new ArrayList<>())
                                        .add(piece));
        return db.sql(
                        "SELECT * FROM channels.incoming WHERE id = ANY(:ids) ORDER BY at, provider_id")
                .param("ids", uuids(which))
                .query((row, n) -> arrival(row, pieces))
                .list();
    }

    /** What edits, deletes or reacts to these, oldest first. */
    List<Arrival> about(Collection<ArrivalId> which) {
        return db.sql(
                        """
                        SELECT later.* FROM channels.incoming later JOIN channels.incoming first
                            ON first.channel = later.channel AND first.provider_id = later.about
                                AND first.sender = later.sender
                        WHERE first.id = ANY(:ids) AND later.form IN ('REACTION', 'EDITED', 'DELETED')
                        ORDER BY later.at, later.provider_id
                        """)
                .param("ids", uuids(which))
                .query((row, n) -> arrival(row, new HashMap<>()))
                .list();
    }

    Optional<ArrivalId> firstOf(Arrival later) {
        return db.sql(
                        """
                        SELECT id FROM channels.incoming
                        WHERE channel = :channel AND provider_id = :about AND sender = :sender
                        """)
                .param("channel", later.incoming().channel().name())
                .param("about", later.incoming().about().orElse(""))
                .param("sender", later.incoming().from().value())
                .query((row, n) -> new ArrivalId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<Piece> piece(PieceId id) {
        return db.sql("SELECT * FROM channels.enclosure WHERE id = :id")
                .param("id", id.value())
                .query(JdbcInbox::piece)
                .optional();
    }

    /** All whose bytes are here. */
    Stream<Piece> here() {
        return db
                .sql("SELECT * FROM channels.enclosure WHERE state IN ('KEPT', 'HELD')")
                .withFetchSize(FETCHED)
                .query(JdbcInbox::piece)
                .stream();
    }

    int tries(PieceId piece) {
        return db.sql("SELECT tries FROM channels.enclosure WHERE id = :id")
                .param("id", piece.value())
                .query(Integer.class)
                .single();
    }

    Channel channelOf(ArrivalId arrival) {
        return db.sql("SELECT channel FROM channels.incoming WHERE id = :id")
                .param("id", arrival.value())
                .query((row, n) -> Channel.valueOf(row.getString(1)))
                .single();
    }

    /** False when it was kept before. */
    boolean kept(PieceId piece, long bytes, String sha256Base64) {
        return db.sql(
                                """
                                UPDATE channels.enclosure SET state = 'KEPT', bytes = :bytes, sha256 = :sha, failure = NULL
                                WHERE id = :id AND state = 'COMING'
                                """)
                        .param("bytes", bytes)
                        .param("sha", sha256Base64)
                        .param("id", piece.value())
                        .update()
                == 1;
    }

    void triedInVain(PieceId piece, String why) {
        db.sql(
                        "UPDATE channels.enclosure SET tries = tries + 1, failure = :why WHERE id = :id AND state = 'COMING'")
                .param("why", why)
                .param("id", piece.value())
                .update();
    }

    /** False when it is settled already. */
    boolean move(PieceId piece, Piece.State state, Optional<String> why) {
        return db.sql(
                                """
                                UPDATE channels.enclosure SET state = :state, failure = :why, settled_at = :at
                                WHERE id = :id AND state IN ('COMING', 'KEPT', 'HELD')
                                """)
                        .param("state", state.name())
                        .param("why", why.orElse(null), Types.VARCHAR)
                        .param(
                                "at",
                                state.isSettled() ? Timestamp.from(clock.instant()) : null,
                                Types.TIMESTAMP)
                        .param("id", piece.value())
                        .update()
                == 1;
    }

    void empty(ArrivalId arrival) {
        db.sql("UPDATE channels.incoming SET text = '', sender_name = '' WHERE id = :id")
                .param("id", arrival.value())
                .update();
        db.sql("UPDATE channels.enclosure SET file_name = '' WHERE incoming_id = :id")
                .param("id", arrival.value())
                .update();
    }

    /** When the sender last wrote to us over this channel. */
    Optional<Instant> lastFrom(Channel channel, String sender) {
        return db.sql(
                        "SELECT max(at) AS at FROM channels.incoming WHERE channel = :channel AND sender = :sender")
                .param("channel", channel.name())
                .param("sender", sender)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")))
                .single()
                .map(Timestamp::toInstant);
    }

    private static UUID[] uuids(Collection<ArrivalId> which) {
        return which.stream().map(ArrivalId::value).toArray(UUID[]::new);
    }

    private static Arrival arrival(ResultSet row, Map<ArrivalId, List<Piece>> pieces)
            throws SQLException {
        var id = new ArrivalId(row.getObject("id", UUID.class));
        var own = pieces.getOrDefault(id, List.of());
        return new Arrival(
                id,
                new Incoming(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("line"),
                        row.getString("provider_id"),
                        new Contact(
                                Contact.Kind.valueOf(row.getString("sender_kind")),
                                row.getString("sender")),
                        row.getBoolean("proven"),
                        row.getString("sender_name"),
                        row.getTimestamp("at").toInstant(),
                        Incoming.Form.valueOf(row.getString("form")),
                        row.getString("text"),
                        Optional.ofNullable(row.getString("about")),
                        own.stream().map(Piece::enclosure).toList()),
                row.getTimestamp("arrived_at").toInstant(),
                own);
    }

    private static Piece piece(ResultSet row, int n) throws SQLException {
        var bytes = row.getLong("bytes");
        var known = !row.wasNull();
        return new Piece(
                new PieceId(row.getObject("id", UUID.class)),
                new ArrivalId(row.getObject("incoming_id", UUID.class)),
                new Enclosure(
                        row.getInt("number"),
                        row.getString("source"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        Optional.ofNullable(row.getString("sha256")),
                        known ? Optional.of(bytes) : Optional.empty()),
                Piece.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("failure")));
    }
}
