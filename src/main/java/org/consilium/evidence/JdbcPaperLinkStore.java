package org.consilium.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.Grant;
import org.consilium.records.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers that say the same, or are versions of each other. */
@Repository
class JdbcPaperLinkStore {
    private final JdbcClient db;

    JdbcPaperLinkStore(JdbcClient db) {
        this.db = db;
    }

    List<PaperLink> all(Grant grant) {
        return db.sql(
                        """
                        SELECT * FROM evidence.link WHERE case_id = :case ORDER BY document_id, other_id
                        """)
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                new PaperLink(
                                        JdbcPaperStore.documentOf(row, "document_id"),
                                        JdbcPaperStore.documentOf(row, "other_id"),
                                        PaperLink.Relation.valueOf(row.getString("relation")),
                                        row.getTimestamp("undone_at") != null))
                .list();
    }

    /** Documents of which another one says all that counts. */
    Set<DocumentId> silenced(Grant grant) {
        return all(grant).stream()
                .filter(PaperLink::silences)
                .map(PaperLink::document)
                .collect(Collectors.toSet());
    }

    /** True when it is new; one that a person undid stays undone. */
    boolean insert(Grant grant, PaperLink link) {
        return db.sql(
                                """
                                INSERT INTO evidence.link (document_id, other_id, case_id, relation)
                                VALUES (:document, :other, :case, :relation) ON CONFLICT DO NOTHING
                                """)
                        .param("document", link.document().value())
                        .param("other", link.other().value())
                        .param("case", grant.caseId().value())
                        .param("relation", link.relation().name())
                        .update()
                == 1;
    }

    boolean undo(Grant grant, DocumentId document, DocumentId other, Instant at) {
        return db.sql(
                                """
                                UPDATE evidence.link SET undone_by = :by, undone_at = :at
                                WHERE case_id = :case AND document_id = :document AND other_id = :other
                                AND undone_at IS NULL
                                """)
                        .param("by", grant.actor().account().value())
                        .param("at", Timestamp.from(at))
                        .param("case", grant.caseId().value())
                        .param("document", document.value())
                        .param("other", other.value())
                        .update()
                == 1;
    }
}
