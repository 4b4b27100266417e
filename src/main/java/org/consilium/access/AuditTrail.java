package org.consilium.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Append-only. A refusal has a transaction of its own, since the caller's is about to be rolled
 * back.
 */
@Repository
class AuditTrail {
    private final JdbcClient db;
    private final TransactionTemplate own;

    AuditTrail(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In one statement, however many. */
    void allowed(Collection<Grant> grants) {
        if (grants.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        INSERT INTO access.audit_line (at, account_id, what, case_id, allowed, detail)
                        SELECT at, who, what, for_case, true, '' FROM unnest(
                            CAST(:at AS timestamptz[]), CAST(:who AS uuid[]), CAST(:what AS text[]), CAST(:case AS uuid[]))
                            WITH ORDINALITY AS line (at, who, what, for_case, n) ORDER BY n
                        """)
                .param("at", each(grants, Grant::at))
                .param("who", each(grants, grant -> grant.actor().account().value()))
                .param("what", each(grants, Grant::deed))
                .param("case", each(grants, grant -> grant.caseId().value()))
                .update();
    }

    private static String[] each(Collection<Grant> grants, Function<Grant, Object> part) {
        return grants.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    void refused(Actor actor, Deed deed, CaseId caseId, Instant at) {
        own.executeWithoutResult(
                status -> write(actor, deed.name(), Optional.of(caseId), false, "", at));
    }

    void write(
            Actor actor,
            String what,
            Optional<CaseId> caseId,
            boolean allowed,
            String detail,
            Instant at) {
        db.sql(
                        """
                        INSERT INTO access.audit_line (at, account_id, what, case_id, allowed, detail)
                        VALUES (:at, :who, :what, :case, :allowed, :detail)
                        """)
                .param("at", Timestamp.from(at))
                .param("who", actor.account().value())
                .param("what", what)
                .param("case", caseId.map(CaseId::value).orElse(null), java.sql.Types.OTHER)
                .param("allowed", allowed)
                .param("detail", detail)
                .update();
    }

    List<AuditLine> newest(Optional<CaseId> caseId, int most) {
        return db.sql(
                        """
                        SELECT at, account_id, what, case_id, allowed, detail FROM access.audit_line
                        WHERE :case::uuid IS NULL OR case_id = :case::uuid ORDER BY id DESC LIMIT :most
                        """)
                .param(
                        "case",
                        caseId.map(c -> c.value().toString()).orElse(null),
                        java.sql.Types.VARCHAR)
                .param("most", most)
                .query(
                        (row, n) ->
                                new AuditLine(
                                        row.getTimestamp("at").toInstant(),
                                        new AccountId(row.getObject("account_id", UUID.class)),
                                        row.getString("what"),
                                        caseOf(row.getObject("case_id", UUID.class)),
                                        row.getBoolean("allowed"),
                                        row.getString("detail")))
                .list();
    }

    private static Optional<CaseId> caseOf(@Nullable UUID id) {
        return Optional.ofNullable(id).map(CaseId::new);
    }
}
