package org.consilium.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Ids;
import org.consilium.reading.Finding;
import org.consilium.records.DocumentId;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read on pages, and what a person said of each. */
@Repository
class JdbcFindingStore {
    private final JdbcClient db;
    private final Vault vault;
    private final Ids ids;

    JdbcFindingStore(JdbcClient db, Vault vault, Ids ids) {
        this.db = db;
        this.vault = vault;
        this.ids = ids;
    }

    /**
     * What is proposed of a document from now on; what a person has decided stays as it is, and is
     * not proposed again. What is read again keeps its id: somebody may have it before their eyes.
     */
    void propose(Grant grant, DocumentId document, List<Finding> findings) {
        db.sql(
                        """
                        DELETE FROM evidence.finding
                        WHERE case_id = :case AND document_id = :document AND state = 'PROPOSED'
                        AND NOT mark = ANY(:marks)
                        """)
                .param("case", grant.caseId().value())
                .param("document", document.value())
                .param(
                        "marks",
                        findings.stream().map(JdbcFindingStore::mark).toArray(String[]::new))
                .update();
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        for (var position = 0; position < findings.size(); position++) {
            var finding = findings.get(position);
            db.sql(
                            """
                            INSERT INTO evidence.finding (id, case_id, document_id, page, position, mark, said, state)
                            VALUES (:id, :case, :document, :page, :position, :mark, :said, 'PROPOSED')
                            ON CONFLICT (document_id, mark) DO UPDATE SET position = :position
                            """)
                    .param("id", ids.next())
                    .param("case", grant.caseId().value())
                    .param("document", document.value())
                    .param("page", finding.place().page())
                    .param("position", position)
                    .param("mark", mark(finding))
                    .param("said", Said.keep(cipher, finding))
                    .update();
        }
    }

    List<CaseFinding> all(Grant grant) {
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        return db.sql(
                        """
                        SELECT * FROM evidence.finding WHERE case_id = :case ORDER BY document_id, page, position, id
                        """)
                .param("case", grant.caseId().value())
                .query((row, n) -> findingOf(cipher, row))
                .list();
    }

    List<CaseFinding> of(Grant grant, DocumentId document) {
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        return db.sql(
                        """
                        SELECT * FROM evidence.finding
                        WHERE case_id = :case AND document_id = :document ORDER BY page, position, id
                        """)
                .param("case", grant.caseId().value())
                .param("document", document.value())
                .query((row, n) -> findingOf(cipher, row))
                .list();
    }

    Optional<CaseFinding> one(Grant grant, FindingId id) {
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        return db.sql("SELECT * FROM evidence.finding WHERE case_id = :case AND id = :id")
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query((row, n) -> findingOf(cipher, row))
                .optional();
    }

    /** How many of a case wait for a person. */
    int open(Grant grant) {
        return db.sql(
                        """
                        SELECT count(*) FROM evidence.finding WHERE case_id = :case AND state = 'PROPOSED'
                        """)
                .param("case", grant.caseId().value())
                .query(Integer.class)
                .single();
    }

    void save(Grant grant, CaseFinding finding) {
        var decided = finding.decided();
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        db.sql(
                        """
                        UPDATE evidence.finding
                        SET state = :state, decided_by = :by, decided_at = :at, correction = :correction
                        WHERE case_id = :case AND id = :id
                        """)
                .param("state", finding.state().name())
                .param("by", decided.map(d -> d.by().value()).orElse(null), Types.OTHER)
                .param("at", decided.map(d -> Timestamp.from(d.at())).orElse(null), Types.TIMESTAMP)
                .param(
                        "correction",
                        decided.flatMap(CaseFinding.Decision::correction)
                                .map(c -> Said.keep(cipher, c))
                                .orElse(null),
                        Types.BINARY)
                .param("case", grant.caseId().value())
                .param("id", finding.id().value())
                .update();
    }

    /** The same for the same reading of the same words of a page, however often it is read. */
    private static String mark(Finding finding) {
        var place = finding.place();
        var said =
                String.join(
                        "\u0000",
                        String.valueOf(place.page()),
                        finding.code(),
                        finding.label(),
                        finding.value(),
                        finding.unit().orElse(""),
                        finding.date().map(Object::toString).orElse(""),
                        place.text(),
                        place.box().map(Object::toString).orElse(""));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CaseFinding findingOf(Vault.Cipher cipher, ResultSet row) throws SQLException {
        var at = row.getTimestamp("decided_at");
        var correction = Optional.ofNullable(row.getBytes("correction"));
        return new CaseFinding(
                new FindingId(row.getObject("id", UUID.class)),
                JdbcPaperStore.documentOf(row, "document_id"),
                Said.open(cipher, row.getBytes("said"), Finding.class),
                CaseFinding.State.valueOf(row.getString("state")),
                at == null
                        ? Optional.empty()
                        : Optional.of(
                                new CaseFinding.Decision(
                                        new AccountId(row.getObject("decided_by", UUID.class)),
                                        at.toInstant(),
                                        correction.map(
                                                c ->
                                                        Said.open(
                                                                cipher,
                                                                c,
                                                                CaseFinding.Correction.class)))));
    }
}
