package org.consilium.records;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Which documents show the pages of which others. */
@Repository
class JdbcArrangementStore {
    private final JdbcClient db;

    JdbcArrangementStore(JdbcClient db) {
        this.db = db;
    }

    /** One at a time in a case, until the end of the transaction. */
    void lock(Grant grant) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:case, 4007))")
                .param("case", grant.caseId().value().toString())
                .query(rows -> {});
    }

    boolean stands(Grant grant, UUID arrangement) {
        return of(
                        grant,
                        """
                        SELECT EXISTS (SELECT 1 FROM records.arrangement
                            WHERE case_id = :case AND id = :id AND undone_at IS NULL)
                        """)
                .param("id", arrangement)
                .query(Boolean.class)
                .single();
    }

    /** Whether pages of any of these documents were put back once. */
    boolean isUndone(Grant grant, Collection<DocumentId> sources) {
        return of(
                        grant,
                        """
                        SELECT EXISTS (SELECT 1 FROM records.arranged d
                            JOIN records.arrangement a ON a.id = d.arrangement
                            WHERE a.case_id = :case AND a.undone_at IS NOT NULL AND d.document = ANY(:sources))
                        """)
                .param("sources", values(sources))
                .query(Boolean.class)
                .single();
    }

    void insert(Grant grant, Layout layout, Instant at) {
        of(
                        grant,
                        """
                        INSERT INTO records.arrangement (id, case_id, made_by, made_at) VALUES (:id, :case, :by, :at)
                        ON CONFLICT (id) DO UPDATE SET made_by = :by, made_at = :at, undone_by = NULL, undone_at = NULL
                        """)
                .param("id", layout.id())
                .param("by", grant.actor().account().value())
                .param("at", Timestamp.from(at))
                .update();
        of(
                        grant,
                        """
                        INSERT INTO records.arranged (arrangement, document)
                        SELECT :id, id FROM records.document WHERE case_id = :case AND id = ANY(:sources)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", layout.id())
                .param("sources", values(layout.sources()))
                .update();
    }

    /**
     * Only what is ready and stands for itself, or stood in the arrangements that this one
     * replaces; what a person sorted, a person alone. True when it may take all of them.
     */
    boolean take(Grant grant, Layout layout, Collection<UUID> replaced) {
        return of(
                                grant,
                                """
                                UPDATE records.document SET reading = 'ARRANGED', arranged_into = :id
                                WHERE case_id = :case AND id = ANY(:sources) AND arrangement IS NULL AND pages > 0
                                    AND (reading = 'READY' AND (kind IS NULL OR NOT :program)
                                        OR reading = 'ARRANGED' AND arranged_into = ANY(:replaced))
                                """)
                        .param("id", layout.id())
                        .param("sources", values(layout.sources()))
                        .param("program", grant.actor().is(Role.SYSTEM))
                        .param("replaced", replaced.toArray(UUID[]::new))
                        .update()
                == layout.sources().size();
    }

    /**
     * The document of these pages, named like the first of them; one that stood in an arrangement
     * before stays as it was sorted. True when it is new.
     */
    boolean compose(Grant grant, UUID arrangement, int part, List<PageRef> pages) {
        var id = Layout.documentOf(pages);
        var isNew =
                of(
                                        grant,
                                        """
                                        INSERT INTO records.document (id, case_id, file_name, media_type, bytes, sha256, channel,
                                            filed_by, filed_at, request_key, delivery, reading, pages, origin, arrangement, part)
                                        SELECT :id, case_id, file_name, :type, 0, :sum, channel, filed_by, filed_at, :id, :id,
                                            'READY', :pages, origin, :arrangement, :part
                                        FROM records.document WHERE case_id = :case AND id = :first
                                        ON CONFLICT (id) DO NOTHING
                                        """)
                                .param("id", id.value())
                                .param("type", Document.COMPOSED)
                                .param("sum", Layout.sumOf(pages))
                                .param("pages", pages.size())
                                .param("arrangement", arrangement)
                                .param("part", part)
                                .param("first", pages.getFirst().document().value())
                                .update()
                        == 1;
        if (isNew) {
            show(grant, id, pages);
        } else {
            move(grant, id, arrangement, part);
        }
        return isNew;
    }

    private void move(Grant grant, DocumentId id, UUID arrangement, int part) {
        of(
                        grant,
                        """
                        UPDATE records.document SET arrangement = :arrangement, part = :part
                        WHERE case_id = :case AND id = :id
                        """)
                .param("arrangement", arrangement)
                .param("part", part)
                .param("id", id.value())
                .update();
    }

    private void show(Grant grant, DocumentId id, List<PageRef> pages) {
        var shown =
                of(
                                grant,
                                """
                                INSERT INTO records.page (document_id, number, case_id, shown, width, height, straightened,
                                    doubts, words, from_document, from_number)
                                SELECT :id, p.place, s.case_id, s.shown, s.width, s.height, s.straightened,
                                    s.doubts, s.words, s.document_id, s.number
                                FROM unnest(:documents::uuid[], :numbers::int[]) WITH ORDINALITY AS p (document, number, place)
                                JOIN records.page s ON s.case_id = :case AND s.document_id = p.document
                                    AND s.number = p.number AND s.from_document IS NULL
                                """)
                        .param("id", id.value())
                        .param("documents", values(pages.stream().map(PageRef::document).toList()))
                        .param("numbers", pages.stream().map(PageRef::page).toArray(Integer[]::new))
                        .update();
        if (shown != pages.size()) {
            throw new IllegalStateException("a page has no row in " + id);
        }
    }

    /** Its documents are gone; what they showed is as it was. */
    void drop(Grant grant, UUID arrangement, Instant at) {
        of(
                        grant,
                        """
                        DELETE FROM records.page WHERE case_id = :case AND document_id IN
                            (SELECT id FROM records.document WHERE case_id = :case AND arrangement = :id)
                        """)
                .param("id", arrangement)
                .update();
        of(grant, "DELETE FROM records.document WHERE case_id = :case AND arrangement = :id")
                .param("id", arrangement)
                .update();
        of(
                        grant,
                        """
                        UPDATE records.document SET reading = 'READY', arranged_into = NULL
                        WHERE case_id = :case AND arranged_into = :id
                        """)
                .param("id", arrangement)
                .update();
        of(
                        grant,
                        """
                        UPDATE records.arrangement SET undone_by = :by, undone_at = :at
                        WHERE case_id = :case AND id = :id AND undone_at IS NULL
                        """)
                .param("by", grant.actor().account().value())
                .param("at", Timestamp.from(at))
                .param("id", arrangement)
                .update();
    }

    /** Those that stand, the newest first. */
    Map<UUID, Arrangement> all(Grant grant) {
        var sources = documents(grant, "arranged_into");
        var parts = documents(grant, "arrangement");
        var found = new LinkedHashMap<UUID, Arrangement>();
        of(
                        grant,
                        """
                        SELECT * FROM records.arrangement WHERE case_id = :case AND undone_at IS NULL
                        ORDER BY made_at DESC, id
                        """)
                .query(
                        row -> {
                            var id = row.getObject("id", UUID.class);
                            found.put(
                                    id,
                                    new Arrangement(
                                            sources.getOrDefault(id, List.of()),
                                            parts.getOrDefault(id, List.of()),
                                            new AccountId(row.getObject("made_by", UUID.class)),
                                            row.getTimestamp("made_at").toInstant()));
                        });
        return found;
    }

    private Map<UUID, List<Document>> documents(Grant grant, String column) {
        var found = new HashMap<UUID, List<Document>>();
        of(
                        grant,
                        """
                        SELECT * FROM records.document WHERE case_id = :case AND %s IS NOT NULL
                        ORDER BY part, filed_at, file_name, id
                        """
                                .formatted(column))
                .query(
                        row -> {
                            found.computeIfAbsent(
                                            row.getObject(column, UUID.class),
                                            id -> new ArrayList<>())
                                    .add(JdbcDocumentStore.documentOf(row));
                        });
        return found;
    }

    private StatementSpec of(Grant grant, String sql) {
        return db.sql(sql).param("case", grant.caseId().value());
    }

    private static UUID[] values(Collection<DocumentId> ids) {
        return ids.stream().map(DocumentId::value).toArray(UUID[]::new);
    }
}
