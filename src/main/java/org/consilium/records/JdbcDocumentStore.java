package org.consilium.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.RequestKey;
import org.consilium.records.glovebox.Doubt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents and their pages, case by case. */
@Repository
class JdbcDocumentStore {
    private static final int FETCHED = 1000;

    private final JdbcClient db;

    JdbcDocumentStore(JdbcClient db) {
        this.db = db;
    }

    /** False when the same bytes or the same request are there already. */
    boolean insert(Grant grant, Document document, RequestKey key, RequestKey delivery) {
        return db.sql(
                                """
                                INSERT INTO records.document (id, case_id, file_name, media_type, bytes, sha256, channel,
                                    filed_by, filed_at, request_key, delivery, reading, pages, origin)
                                VALUES (:id, :case, :name, :type, :bytes, :sha, :channel, :by, :at, :key, :delivery, :reading, 0, :origin)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("id", document.id().value())
                        .param("case", grant.caseId().value())
                        .param("name", document.fileName())
                        .param("type", document.mediaType())
                        .param("bytes", document.bytes())
                        .param("sha", document.sha256())
                        .param("channel", document.way().name())
                        .param("by", document.by().value())
                        .param("at", Timestamp.from(document.at()))
                        .param("key", key.value())
                        .param("delivery", delivery.value())
                        .param("reading", document.reading().name())
                        .param("origin", document.origin().orElse(null), Types.VARCHAR)
                        .update()
                == 1;
    }

    /** What stands in the lists: unsorted first, then the newest report first. */
    List<Document> all(Grant grant) {
        return db.sql(
                        """
                        SELECT * FROM records.document WHERE case_id = :case AND reading <> 'ARRANGED'
                        ORDER BY (kind IS NULL) DESC, report_date DESC NULLS LAST, filed_at DESC, part, id
                        """)
                .param("case", grant.caseId().value())
                .query((row, n) -> documentOf(row))
                .list();
    }

    Optional<Document> byId(Grant grant, DocumentId id) {
        return db.sql("SELECT * FROM records.document WHERE case_id = :case AND id = :id")
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query((row, n) -> documentOf(row))
                .optional();
    }

    Optional<Document> byKey(Grant grant, RequestKey key) {
        return db.sql("SELECT * FROM records.document WHERE case_id = :case AND request_key = :key")
                .param("case", grant.caseId().value())
                .param("key", key.value())
                .query((row, n) -> documentOf(row))
                .optional();
    }

    /** What came with each of these requests: several files of a packed folder. */
    Map<UUID, List<Document>> delivered(Grant grant, Collection<UUID> with) {
        var found = new HashMap<UUID, List<Document>>();
        db.sql(
                        """
                        SELECT * FROM records.document WHERE case_id = :case AND delivery = ANY(:with)
                        ORDER BY filed_at, id
                        """)
                .param("case", grant.caseId().value())
                .param("with", with.toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                found.computeIfAbsent(
                                                row.getObject("delivery", UUID.class),
                                                d -> new ArrayList<>())
                                        .add(documentOf(row)))
                .list();
        return found;
    }

    RequestKey deliveryOf(Grant grant, DocumentId id) {
        return db.sql("SELECT delivery FROM records.document WHERE case_id = :case AND id = :id")
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query((row, n) -> new RequestKey(row.getObject("delivery", UUID.class)))
                .single();
    }

    RequestKey keyOf(Grant grant, DocumentId id) {
        return db.sql("SELECT request_key FROM records.document WHERE case_id = :case AND id = :id")
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query((row, n) -> new RequestKey(row.getObject("request_key", UUID.class)))
                .single();
    }

    Optional<Document> bySha256(Grant grant, String sha256) {
        return db.sql(
                        """
                        SELECT * FROM records.document
                        WHERE case_id = :case AND sha256 = :sha AND arrangement IS NULL
                        """)
                .param("case", grant.caseId().value())
                .param("sha", sha256)
                .query((row, n) -> documentOf(row))
                .optional();
    }

    /** False when its pages stand in other documents by now, or it is there no more. */
    boolean sort(
            Grant grant,
            DocumentId id,
            Kind kind,
            Optional<Item> item,
            LocalDate date,
            Instant at) {
        return db.sql(
                                """
                                UPDATE records.document SET kind = :kind, item = :item, report_date = :date, sorted_by = :by, sorted_at = :at
                                WHERE case_id = :case AND id = :id AND reading <> 'ARRANGED'
                                """)
                        .param("kind", kind.name())
                        .param("item", item.map(Item::name).orElse(null), Types.VARCHAR)
                        .param("date", date)
                        .param("by", grant.actor().account().value())
                        .param("at", Timestamp.from(at))
                        .param("case", grant.caseId().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** True when it was the other way before. */
    boolean setAside(Grant grant, DocumentId id, boolean foreign) {
        return db.sql(
                                """
                                UPDATE records.document SET reading = :now
                                WHERE case_id = :case AND id = :id AND reading = :before
                                """)
                        .param("now", (foreign ? Reading.FOREIGN : Reading.READY).name())
                        .param("before", (foreign ? Reading.READY : Reading.FOREIGN).name())
                        .param("case", grant.caseId().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean anyUnsorted(Grant grant) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM records.document
                            WHERE case_id = :case AND kind IS NULL AND reading NOT IN ('ARRANGED', 'FOREIGN'))
                        """)
                .param("case", grant.caseId().value())
                .query(Boolean.class)
                .single();
    }

    void read(Grant grant, DocumentId id, Reading reading, int pages) {
        db.sql(
                        """
                        UPDATE records.document SET reading = :reading, pages = :pages
                        WHERE case_id = :case AND id = :id
                        """)
                .param("reading", reading.name())
                .param("pages", pages)
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .update();
    }

    /** What it is, once somebody could look. False when it waits no longer. */
    boolean release(Grant grant, DocumentId id, Reading reading, String mediaType) {
        return db.sql(
                                """
                                UPDATE records.document SET reading = :reading, media_type = :type
                                WHERE case_id = :case AND id = :id AND reading = 'HELD'
                                """)
                        .param("reading", reading.name())
                        .param("type", mediaType)
                        .param("case", grant.caseId().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Which documents wait for their check, of all cases, oldest first: ids only. */
    List<Waiting> held() {
        return db.sql(
                        """
                        SELECT case_id, id, request_key FROM records.document WHERE reading = 'HELD'
                        ORDER BY filed_at, id LIMIT 2000
                        """)
                .query(
                        (row, n) ->
                                new Waiting(
                                        new CaseId(row.getObject("case_id", UUID.class)),
                                        new DocumentId(row.getObject("id", UUID.class)),
                                        new RequestKey(row.getObject("request_key", UUID.class))))
                .list();
    }

    record Waiting(CaseId caseId, DocumentId id, RequestKey key) {}

    /** What was kept as it came and is still there, of all cases. */
    Stream<Original> originals() {
        return db
                .sql(
                        """
                        SELECT case_id, sha256 FROM records.document
                        WHERE reading <> 'HARMFUL' AND arrangement IS NULL
                        """)
                .withFetchSize(FETCHED)
                .query(
                        (row, n) ->
                                new Original(
                                        new CaseId(row.getObject("case_id", UUID.class)),
                                        row.getString("sha256")))
                .stream();
    }

    record Original(CaseId caseId, String sha256) {}

    /** Of which pages there are pictures of their own, of all cases. */
    Stream<Picture> pictures() {
        return db
                .sql(
                        """
                        SELECT case_id, document_id, number, straightened FROM records.page
                        WHERE shown AND from_document IS NULL
                        """)
                .withFetchSize(FETCHED)
                .query(
                        (row, n) ->
                                new Picture(
                                        new CaseId(row.getObject("case_id", UUID.class)),
                                        new DocumentId(row.getObject("document_id", UUID.class)),
                                        row.getInt("number"),
                                        row.getBoolean("straightened")))
                .stream();
    }

    record Picture(CaseId caseId, DocumentId document, int page, boolean straightened) {}

    void putPage(Grant grant, DocumentId id, Page page, byte[] words) {
        db.sql(
                        """
                        INSERT INTO records.page
                            (document_id, number, case_id, shown, width, height, straightened, doubts, words)
                        VALUES (:id, :number, :case, :shown, :width, :height, :straightened, :doubts, :words)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", id.value())
                .param("number", page.number())
                .param("case", grant.caseId().value())
                .param("shown", page.shown())
                .param("width", page.width())
                .param("height", page.height())
                .param("straightened", page.straightened())
                .param("doubts", page.doubts().stream().map(Doubt::name).toArray(String[]::new))
                .param("words", words)
                .update();
    }

    List<Page> pages(Grant grant, DocumentId id) {
        return db.sql(
                        """
                        SELECT * FROM records.page
                        WHERE case_id = :case AND document_id = :id ORDER BY number
                        """)
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query((row, n) -> pageOf(row))
                .list();
    }

    /** Pages that are hard to read, of all documents of the case. */
    Map<DocumentId, List<Page>> doubtful(Grant grant) {
        var found = new HashMap<DocumentId, List<Page>>();
        db.sql(
                        """
                        SELECT * FROM records.page WHERE case_id = :case AND doubts <> '{}' ORDER BY document_id, number
                        """)
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                found.computeIfAbsent(
                                                new DocumentId(
                                                        row.getObject("document_id", UUID.class)),
                                                d -> new ArrayList<>())
                                        .add(pageOf(row)))
                .list();
        return found;
    }

    /** Where the pages made so far came from, in their order. */
    List<PageRef> places(Grant grant, DocumentId id) {
        return db.sql(
                        """
                        SELECT coalesce(from_document, document_id) AS document, coalesce(from_number, number) AS page
                        FROM records.page WHERE case_id = :case AND document_id = :id ORDER BY number
                        """)
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query((row, n) -> placeOf(row))
                .list();
    }

    /** Where one page came from; itself when it was not made. */
    PageRef source(Grant grant, DocumentId id, int page) {
        return db.sql(
                        """
                        SELECT from_document AS document, from_number AS page FROM records.page
                        WHERE case_id = :case AND document_id = :id AND number = :page AND from_document IS NOT NULL
                        """)
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .param("page", page)
                .query((row, n) -> placeOf(row))
                .optional()
                .orElseGet(() -> new PageRef(id, page));
    }

    private static PageRef placeOf(ResultSet row) throws SQLException {
        return new PageRef(
                new DocumentId(row.getObject("document", UUID.class)), row.getInt("page"));
    }

    Optional<byte[]> words(Grant grant, DocumentId id, int page) {
        return db.sql(
                        """
                        SELECT words FROM records.page
                        WHERE case_id = :case AND document_id = :id AND number = :page
                        """)
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .param("page", page)
                .query((row, n) -> row.getBytes("words"))
                .optional();
    }

    private static Page pageOf(ResultSet row) throws SQLException {
        var doubts = (String[]) row.getArray("doubts").getArray();
        return new Page(
                row.getInt("number"),
                row.getBoolean("shown"),
                row.getInt("width"),
                row.getInt("height"),
                row.getBoolean("straightened"),
                Stream.of(doubts).map(Doubt::valueOf).collect(Collectors.toSet()));
    }

    static Document documentOf(ResultSet row) throws SQLException {
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getInt("pages"),
                Optional.ofNullable(row.getString("kind")).map(Kind::valueOf),
                Optional.ofNullable(row.getObject("report_date", LocalDate.class)),
                Way.valueOf(row.getString("channel")),
                new AccountId(row.getObject("filed_by", UUID.class)),
                row.getTimestamp("filed_at").toInstant(),
                Reading.valueOf(row.getString("reading")),
                Optional.ofNullable(row.getString("item")).map(Item::valueOf),
                Optional.ofNullable(row.getString("origin")));
    }
}
