package org.consilium.conversation.whatsapp;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeliveryStore {
    private static final Scope SCOPE =
            new Scope(UUID.nameUUIDFromBytes("whatsapp".getBytes(StandardCharsets.UTF_8)));

    private final JdbcClient db;
    private final Vault vault;

    JdbcDeliveryStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
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

    /**
     * The hash stays: by it, what comes once more is known. What was understood is emptied; what
     * only its bytes can still say is sealed.
     */
    void read(String hash, State state, Instant at) {
        db.sql(
                        """
                        UPDATE conversation.whatsapp_delivery SET state = :state, read_at = :at, body = :body, sealed = true
                        WHERE hash = :hash
                        """)
                .param("state", state.name())
                .param("body", state == State.READ ? new byte[0] : seal(whole(hash)))
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

    /** What only its bytes can still say, for a program that understands more. */
    byte[] whole(String hash) {
        return db.sql("SELECT body, sealed FROM conversation.whatsapp_delivery WHERE hash = :hash")
                .param("hash", hash)
                .query(
                        (row, n) ->
                                row.getBoolean("sealed")
                                        ? open(row.getBytes("body"))
                                        : row.getBytes("body"))
                .single();
    }

    /** Bytes of any kind, each a letter. */
    private byte[] seal(byte[] body) {
        return vault.encrypt(SCOPE, new String(body, StandardCharsets.ISO_8859_1));
    }

    private byte[] open(byte[] sealed) {
        return vault.decrypt(SCOPE, sealed).getBytes(StandardCharsets.ISO_8859_1);
    }

    void forgetEchoes(Instant at) {
        db.sql("DELETE FROM conversation.whatsapp_echo WHERE at < :at")
                .param("at", Timestamp.from(at))
                .update();
    }
}
