package org.consilium.evidence;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Ids;
import org.consilium.kernel.RequestKey;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stages as doctors set them, one row each. */
@Repository
class JdbcStageStore {
    private final JdbcClient db;
    private final Vault vault;
    private final Ids ids;

    JdbcStageStore(JdbcClient db, Vault vault, Ids ids) {
        this.db = db;
        this.vault = vault;
        this.ids = ids;
    }

    /** The same request sets one. */
    void insert(Grant grant, StageSetting setting, RequestKey key) {
        db.sql(
                        """
                        INSERT INTO evidence.stage (id, case_id, set_by, set_at, said, request_key)
                        VALUES (:id, :case, :by, :at, :said, :key) ON CONFLICT DO NOTHING
                        """)
                .param("id", ids.next())
                .param("case", grant.caseId().value())
                .param("by", setting.by().value())
                .param("at", Timestamp.from(setting.at()))
                .param("said", Said.keep(vault.cipher(Scope.of(grant.caseId())), setting.stage()))
                .param("key", key.value())
                .update();
    }

    /** Newest first. */
    List<StageSetting> all(Grant grant) {
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        return db.sql(
                        """
                        SELECT * FROM evidence.stage WHERE case_id = :case ORDER BY set_at DESC, id DESC
                        """)
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                new StageSetting(
                                        new AccountId(row.getObject("set_by", UUID.class)),
                                        row.getTimestamp("set_at").toInstant(),
                                        Said.open(cipher, row.getBytes("said"), TumourStage.class)))
                .list();
    }
}
