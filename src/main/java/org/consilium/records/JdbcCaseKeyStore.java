package org.consilium.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.consilium.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wrapped keys; one is committed before anything is encrypted with it. */
@Repository
class JdbcCaseKeyStore {
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate own;

    JdbcCaseKeyStore(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<byte[]> of(CaseId caseId) {
        return db.sql("SELECT wrapped FROM records.case_key WHERE case_id = :case")
                .param("case", caseId.value())
                .query((row, n) -> row.getBytes("wrapped"))
                .optional();
    }

    void insertOnce(CaseId caseId, byte[] wrapped) {
        own.executeWithoutResult(
                status ->
                        db.sql(
                                        """
                                        INSERT INTO records.case_key (case_id, wrapped, made_at)
                                        VALUES (:case, :wrapped, :at) ON CONFLICT DO NOTHING
                                        """)
                                .param("case", caseId.value())
                                .param("wrapped", wrapped)
                                .param("at", Timestamp.from(clock.instant()))
                                .update());
    }
}
