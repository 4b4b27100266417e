package org.consilium.conversation.whatsapp;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeliveryStore {
    private final JdbcClient db;

    JdbcDeliveryStore(JdbcClient db) {
        this.db = db;
    }

    enum State {
        NEW,
        READ,
        /** Read, and there was something that only its bytes can still say. */
        MORE,
        UNREADABLE
    }

    /**
     * @param at when it came
     */
    record Kept(Delivery delivery, Instant at) {}

    /** False when the same came before. */
    boolean insert(String hash, byte[] body, Instant at) {
        return db.sql(
                                """
                                INSERT INTO conversation.whatsapp_delivery (hash, body, state, at)
                                VALUES (:hash, :body, 'NEW', :at) ON CONFLICT DO NOTHING
                                """)
                        .param("hash", hash)
                        .param("body", body)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Empty when it was read before. */
    Optional<Kept> unread(String hash) {
        return db.sql(
                        "SELECT body, at FROM conversation.whatsapp_delivery WHERE hash = :hash AND state = 'NEW'")
                .param("hash", hash)
                .query(
                        (row, n) ->
                                new Kept(
                                        Deliveries.read(row.getBytes("body")),
                                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    void read(String hash, State state, Instant at) {
        db.sql(
                        "UPDATE conversation.whatsapp_delivery SET state = :state, read_at = :at WHERE hash = :hash")
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("hash", hash)
                .update();
    }

    void echo(UUID outgoing, String providerId, Instant at) {
        db.sql(
                        """
                        INSERT INTO conversation.whatsapp_echo (outgoing, provider_id, at) VALUES (:id, :provider, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", outgoing)
                .param("provider", providerId)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<String> echo(UUID outgoing) {
        return db.sql("SELECT provider_id FROM conversation.whatsapp_echo WHERE outgoing = :id")
                .param("id", outgoing)
                .query(String.class)
                .optional();
    }

    /** The hash stays: by it, what comes once more is known. */
    void emptyBefore(Instant at) {
        db.sql(
                        """
                        UPDATE conversation.whatsapp_delivery SET body = ''
                        WHERE state = 'READ' AND body <> '' AND at < :at
                        """)
                .param("at", Timestamp.from(at))
                .update();
        db.sql("DELETE FROM conversation.whatsapp_echo WHERE at < :at")
                .param("at", Timestamp.from(at))
                .update();
    }
}
