package org.consilium.evidence;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons said of statements that do not fit together; the last word of each counts. */
@Repository
class JdbcSettledStore {
    private final JdbcClient db;
    private final Vault vault;

    JdbcSettledStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    Map<String, Settled> all(Grant grant) {
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        var all = new HashMap<String, Settled>();
        db.sql("SELECT * FROM evidence.settled WHERE case_id = :case")
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                all.put(
                                        row.getString("key"),
                                        new Settled(
                                                Settled.Holds.valueOf(row.getString("holds")),
                                                cipher.decrypt(row.getBytes("reason")),
                                                new AccountId(
                                                        row.getObject("decided_by", UUID.class)),
                                                row.getTimestamp("decided_at").toInstant())))
                .list();
        return all;
    }

    void save(Grant grant, String key, Settled settled) {
        db.sql(
                        """
                        INSERT INTO evidence.settled (case_id, key, holds, reason, decided_by, decided_at)
                        VALUES (:case, :key, :holds, :reason, :by, :at)
                        ON CONFLICT (case_id, key) DO UPDATE
                        SET holds = :holds, reason = :reason, decided_by = :by, decided_at = :at
                        """)
                .param("case", grant.caseId().value())
                .param("key", key)
                .param("holds", settled.holds().name())
                .param("reason", vault.cipher(Scope.of(grant.caseId())).encrypt(settled.reason()))
                .param("by", settled.by().value())
                .param("at", Timestamp.from(settled.at()))
                .update();
    }
}
