package org.consilium.vault;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wrapped keys; one is committed before anything is encrypted with it. */
@Repository
class JdbcKeyStore {
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate own;

    JdbcKeyStore(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<byte[]> of(Scope scope) {
        return db.sql("SELECT wrapped FROM vault.wrapped_key WHERE scope = :scope")
                .param("scope", scope.id())
                .query((row, n) -> row.getBytes("wrapped"))
                .optional();
    }

    void insertOnce(Scope scope, byte[] wrapped) {
        own.executeWithoutResult(
                status ->
                        db.sql(
                                        """
                                        INSERT INTO vault.wrapped_key (scope, wrapped, made_at)
                                        VALUES (:scope, :wrapped, :at) ON CONFLICT DO NOTHING
                                        """)
                                .param("scope", scope.id())
                                .param("wrapped", wrapped)
                                .param("at", Timestamp.from(clock.instant()))
                                .update());
    }

    void delete(Scope scope) {
        db.sql("DELETE FROM vault.wrapped_key WHERE scope = :scope")
                .param("scope", scope.id())
                .update();
    }
}
