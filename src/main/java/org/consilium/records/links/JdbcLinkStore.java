package org.consilium.records.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.RequestKey;
import org.consilium.records.ReceiptLine;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was asked for by its address; the address is encrypted, and goes when the file is here. */
@Repository
class JdbcLinkStore {
    private final JdbcClient db;
    private final Vault vault;

    JdbcLinkStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Nothing when the same request was here before. */
    void insert(Grant grant, LinkId id, Address address, RequestKey key, Instant at) {
        db.sql(
                        """
                        INSERT INTO records.link (id, case_id, request_key, asked_by, asked_at, host, address, state, tries)
                        VALUES (:id, :case, :key, :by, :at, :host, :address, 'WAITING', 0)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", id.value())
                .param("case", grant.caseId().value())
                .param("key", key.value())
                .param("by", grant.actor().account().value())
                .param("at", Timestamp.from(at))
                .param("host", address.host())
                .param("address", vault.encrypt(Scope.of(grant.caseId()), address.uri().toString()))
                .update();
    }

    Optional<Link> byKey(Grant grant, RequestKey key) {
        return db.sql("SELECT * FROM records.link WHERE case_id = :case AND request_key = :key")
                .param("case", grant.caseId().value())
                .param("key", key.value())
                .query((row, n) -> linkOf(row))
                .optional();
    }

    Optional<Link> byId(Grant grant, LinkId id) {
        return db.sql("SELECT * FROM records.link WHERE case_id = :case AND id = :id")
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query((row, n) -> linkOf(row))
                .optional();
    }

    /** The newest first. */
    List<Link> all(Grant grant) {
        return db.sql(
                        """
                        SELECT * FROM records.link WHERE case_id = :case ORDER BY asked_at DESC, id LIMIT 100
                        """)
                .param("case", grant.caseId().value())
                .query((row, n) -> linkOf(row))
                .list();
    }

    /** Empty once the file is here, or nobody tried again for long. */
    Optional<Address> address(Grant grant, LinkId id) {
        return db.sql(
                        "SELECT address FROM records.link WHERE case_id = :case AND id = :id AND address IS NOT NULL")
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query(byte[].class)
                .optional()
                .flatMap(bytes -> Address.read(vault.decrypt(Scope.of(grant.caseId()), bytes)));
    }

    /** How often it was tried in vain, this time included. */
    int triedInVain(Grant grant, LinkId id) {
        return db.sql(
                        """
                        UPDATE records.link SET tries = tries + 1 WHERE case_id = :case AND id = :id RETURNING tries
                        """)
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void fetched(Grant grant, LinkId id, List<ReceiptLine> told) {
        db.sql(
                        """
                        UPDATE records.link SET state = 'FETCHED', address = NULL, failure = NULL, told = :told
                        WHERE case_id = :case AND id = :id AND state = 'WAITING'
                        """)
                .param("told", JsonMapper.shared().writeValueAsString(told))
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .update();
    }

    void failed(Grant grant, LinkId id, String failure) {
        db.sql(
                        """
                        UPDATE records.link SET state = 'FAILED', failure = :failure
                        WHERE case_id = :case AND id = :id AND state = 'WAITING'
                        """)
                .param("failure", failure)
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .update();
    }

    /** False unless it failed and its address is still known. */
    boolean again(Grant grant, LinkId id) {
        return db.sql(
                                """
                                UPDATE records.link SET state = 'WAITING', tries = 0, failure = NULL
                                WHERE case_id = :case AND id = :id AND state = 'FAILED' AND address IS NOT NULL
                                """)
                        .param("case", grant.caseId().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Addresses that nobody tried again for long. */
    void forget(Instant before) {
        db.sql(
                        """
                        UPDATE records.link SET address = NULL
                        WHERE state = 'FAILED' AND address IS NOT NULL AND asked_at < :before
                        """)
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Link linkOf(ResultSet row) throws SQLException {
        var told = row.getString("told");
        return new Link(
                new LinkId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("host"),
                Link.State.valueOf(row.getString("state")),
                row.getBytes("address") != null,
                Optional.ofNullable(row.getString("failure")),
                told == null
                        ? List.of()
                        : List.of(JsonMapper.shared().readValue(told, ReceiptLine[].class)));
    }
}
