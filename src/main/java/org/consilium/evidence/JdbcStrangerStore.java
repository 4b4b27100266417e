package org.consilium.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.reading.Whose;
import org.consilium.reading.person.Match;
import org.consilium.records.DocumentId;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages that are not clearly the patient's, and what a person said of them. */
@Repository
class JdbcStrangerStore {
    private final JdbcClient db;
    private final Vault vault;

    JdbcStrangerStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    record Stated(Whose whose, Match match) {
        @Override
        public String toString() {
            return "Stated[…]";
        }
    }

    /** Those of a document from now on; what a person has decided stays. */
    void suspect(Grant grant, DocumentId document, List<StrangePage> pages) {
        db.sql(
                        """
                        DELETE FROM evidence.stranger
                        WHERE case_id = :case AND document_id = :document AND decided_at IS NULL
                        """)
                .param("case", grant.caseId().value())
                .param("document", document.value())
                .update();
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        for (var page : pages) {
            db.sql(
                            """
                            INSERT INTO evidence.stranger (document_id, page, case_id, verdict, said)
                            VALUES (:document, :page, :case, :verdict, :said) ON CONFLICT DO NOTHING
                            """)
                    .param("document", document.value())
                    .param("page", page.page())
                    .param("case", grant.caseId().value())
                    .param("verdict", page.match().verdict().name())
                    .param("said", Said.keep(cipher, new Stated(page.whose(), page.match())))
                    .update();
        }
    }

    List<StrangePage> all(Grant grant) {
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        return db.sql(
                        """
                        SELECT * FROM evidence.stranger WHERE case_id = :case ORDER BY document_id, page
                        """)
                .param("case", grant.caseId().value())
                .query((row, n) -> pageOf(cipher, row))
                .list();
    }

    void decide(Grant grant, DocumentId document, int page, StrangePage.Decision decision) {
        db.sql(
                        """
                        UPDATE evidence.stranger
                        SET ours = :ours, reason = :reason, decided_by = :by, decided_at = :at
                        WHERE case_id = :case AND document_id = :document AND page = :page
                        """)
                .param("ours", decision.ours())
                .param("reason", vault.cipher(Scope.of(grant.caseId())).encrypt(decision.reason()))
                .param("by", decision.by().value())
                .param("at", Timestamp.from(decision.at()))
                .param("case", grant.caseId().value())
                .param("document", document.value())
                .param("page", page)
                .update();
    }

    private static StrangePage pageOf(Vault.Cipher cipher, ResultSet row) throws SQLException {
        var stated = Said.open(cipher, row.getBytes("said"), Stated.class);
        var at = row.getTimestamp("decided_at");
        return new StrangePage(
                JdbcPaperStore.documentOf(row, "document_id"),
                row.getInt("page"),
                stated.whose(),
                stated.match(),
                at == null
                        ? Optional.empty()
                        : Optional.of(decisionOf(cipher, row, at.toInstant())));
    }

    private static StrangePage.Decision decisionOf(Vault.Cipher cipher, ResultSet row, Instant at)
            throws SQLException {
        return new StrangePage.Decision(
                row.getBoolean("ours"),
                cipher.decrypt(row.getBytes("reason")),
                new AccountId(row.getObject("decided_by", UUID.class)),
                at);
    }
}
