package org.consilium.records.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilium.access.Grant;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.RequestKey;
import org.consilium.records.ReceiptLine;
import org.consilium.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Uploads and the parts that are here, case by case. */
@Repository
class JdbcUploadStore {
    private static final int FETCHED = 1000;

    private final JdbcClient db;

    JdbcUploadStore(JdbcClient db) {
        this.db = db;
    }

    /** Nothing when the same request was here before. */
    void insert(Grant grant, UploadId id, NewUpload upload, Instant at) {
        db.sql(
                        """
                        INSERT INTO records.upload (id, case_id, request_key, sent_by, file_name, folder, bytes, arrived,
                            of_pages, state, touched_at)
                        VALUES (:id, :case, :key, :by, :name, :folder, :bytes, 0, :pages, 'COMING', :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", id.value())
                .param("case", grant.caseId().value())
                .param("key", upload.key().value())
                .param("by", grant.actor().account().value())
                .param("name", upload.fileName())
                .param("folder", upload.folder().orElse(null), Types.VARCHAR)
                .param("bytes", upload.bytes())
                .param("pages", upload.ofPages())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Upload> byKey(Grant grant, RequestKey key) {
        return db.sql("SELECT * FROM records.upload WHERE case_id = :case AND request_key = :key")
                .param("case", grant.caseId().value())
                .param("key", key.value())
                .query((row, n) -> uploadOf(row))
                .optional();
    }

    Optional<Upload> byId(Grant grant, UploadId id) {
        return db.sql("SELECT * FROM records.upload WHERE case_id = :case AND id = :id")
                .param("case", grant.caseId().value())
                .param("id", id.value())
                .query((row, n) -> uploadOf(row))
                .optional();
    }

    /** Of this person, the oldest first. */
    List<Upload> mine(Grant grant) {
        return db.sql(
                        """
                        SELECT * FROM records.upload WHERE case_id = :case AND sent_by = :by
                        ORDER BY touched_at, id LIMIT 500
                        """)
                .param("case", grant.caseId().value())
                .param("by", grant.actor().account().value())
                .query((row, n) -> uploadOf(row))
                .list();
    }

    /**
     * From here on only this part may be added, unless its writer falls silent. Says which part was
     * begun before and never ended; empty when the bytes do not go on from here, or another is
     * coming.
     */
    Optional<Optional<String>> begin(Grant grant, Upload upload, String part, Lease lease) {
        return db.sql(
                        """
                        UPDATE records.upload SET coming = :part, coming_until = :until, touched_at = :now
                        WHERE case_id = :case AND id = :id AND state = 'COMING' AND arrived = :arrived
                            AND (coming IS NULL OR coming_until < :now)
                        RETURNING old.coming AS left_over
                        """)
                .param("part", part)
                .param("until", Timestamp.from(lease.until()))
                .param("now", Timestamp.from(lease.now()))
                .param("case", grant.caseId().value())
                .param("id", upload.id().value())
                .param("arrived", upload.arrived())
                .query((row, n) -> Optional.ofNullable(row.getString("left_over")))
                .optional();
    }

    record Lease(Instant now, Duration time) {
        Instant until() {
            return now.plus(time);
        }
    }

    void renew(Grant grant, Upload upload, String part, Lease lease) {
        db.sql(
                        """
                        UPDATE records.upload SET coming_until = :until, touched_at = :now
                        WHERE case_id = :case AND id = :id AND coming = :part
                        """)
                .param("until", Timestamp.from(lease.until()))
                .param("now", Timestamp.from(lease.now()))
                .param("case", grant.caseId().value())
                .param("id", upload.id().value())
                .param("part", part)
                .update();
    }

    /** Nothing came after all. */
    void end(Grant grant, Upload upload, String part) {
        db.sql(
                        """
                        UPDATE records.upload SET coming = NULL, coming_until = NULL
                        WHERE case_id = :case AND id = :id AND coming = :part
                        """)
                .param("case", grant.caseId().value())
                .param("id", upload.id().value())
                .param("part", part)
                .update();
    }

    /** False when somebody else has begun a part since, or nobody wants it any more. */
    boolean add(Grant grant, Upload upload, Vault.Part part, Optional<String> sha256, Instant at) {
        var added =
                db.sql(
                                """
                                UPDATE records.upload SET arrived = arrived + :bytes, coming = NULL, coming_until = NULL,
                                    sha256 = :sha, touched_at = :at,
                                    state = CASE WHEN arrived + :bytes = bytes THEN 'WHOLE' ELSE 'COMING' END
                                WHERE case_id = :case AND id = :id AND state = 'COMING' AND coming = :part
                                """)
                        .param("bytes", part.bytes())
                        .param("sha", sha256.orElse(null), Types.VARCHAR)
                        .param("at", Timestamp.from(at))
                        .param("case", grant.caseId().value())
                        .param("id", upload.id().value())
                        .param("part", part.name())
                        .update();
        if (added == 0) {
            return false;
        }
        db.sql(
                        """
                        INSERT INTO records.upload_part (upload_id, number, name, bytes)
                        SELECT :id, count(*), :name, :bytes FROM records.upload_part WHERE upload_id = :id
                        """)
                .param("id", upload.id().value())
                .param("name", part.name())
                .param("bytes", part.bytes())
                .update();
        return true;
    }

    List<Vault.Part> parts(Upload upload) {
        return db.sql(
                        """
                        SELECT name, bytes FROM records.upload_part WHERE upload_id = :id ORDER BY number
                        """)
                .param("id", upload.id().value())
                .query((row, n) -> new Vault.Part(row.getString("name"), row.getLong("bytes")))
                .list();
    }

    /** All parts of all cases; to be closed. */
    Stream<Name> names() {
        return db
                .sql(
                        """
                        SELECT u.case_id, p.name FROM records.upload_part p JOIN records.upload u ON u.id = p.upload_id
                        """)
                .withFetchSize(FETCHED)
                .query(
                        (row, n) ->
                                new Name(
                                        new CaseId(row.getObject("case_id", UUID.class)),
                                        row.getString("name")))
                .stream();
    }

    record Name(CaseId caseId, String name) {}

    /** The parts belong to a document now, or are gone. */
    void deleteParts(Upload upload) {
        db.sql("DELETE FROM records.upload_part WHERE upload_id = :id")
                .param("id", upload.id().value())
                .update();
    }

    /** The name of a part that was begun and never ended. */
    Optional<String> leftOver(Upload upload) {
        return db.sql("SELECT coming FROM records.upload WHERE id = :id AND coming IS NOT NULL")
                .param("id", upload.id().value())
                .query(String.class)
                .optional();
    }

    /** False when it was settled or forgotten before. */
    boolean settle(Grant grant, Upload upload, List<ReceiptLine> told, Instant at) {
        return db.sql(
                                """
                                UPDATE records.upload SET state = 'SETTLED', told = :told, touched_at = :at
                                WHERE case_id = :case AND id = :id AND state = 'WHOLE'
                                """)
                        .param("told", JsonMapper.shared().writeValueAsString(told))
                        .param("at", Timestamp.from(at))
                        .param("case", grant.caseId().value())
                        .param("id", upload.id().value())
                        .update()
                == 1;
    }

    /** From here on nothing is added to it. False while it is being checked. */
    boolean forget(Grant grant, Upload upload) {
        return db.sql(
                                """
                                UPDATE records.upload SET state = 'FORGOTTEN'
                                WHERE case_id = :case AND id = :id AND (state <> 'WHOLE' OR of_pages)
                                """)
                        .param("case", grant.caseId().value())
                        .param("id", upload.id().value())
                        .update()
                == 1;
    }

    void delete(Upload upload) {
        db.sql("DELETE FROM records.upload WHERE id = :id")
                .param("id", upload.id().value())
                .update();
    }

    /** Those that nobody touched since, and those that were not thrown away to the end. */
    List<Old> old(Instant before) {
        return db.sql(
                        """
                        SELECT case_id, id FROM records.upload
                        WHERE state = 'FORGOTTEN' OR (touched_at < :before AND (state <> 'WHOLE' OR of_pages))
                        ORDER BY touched_at LIMIT 500
                        """)
                .param("before", Timestamp.from(before))
                .query(
                        (row, n) ->
                                new Old(
                                        new CaseId(row.getObject("case_id", UUID.class)),
                                        new UploadId(row.getObject("id", UUID.class))))
                .list();
    }

    record Old(CaseId caseId, UploadId id) {}

    private static Upload uploadOf(ResultSet row) throws SQLException {
        var told = Optional.ofNullable(row.getString("told"));
        return new Upload(
                new UploadId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("sent_by", UUID.class)),
                new RequestKey(row.getObject("request_key", UUID.class)),
                row.getString("file_name"),
                Optional.ofNullable(row.getString("folder")),
                row.getLong("bytes"),
                row.getLong("arrived"),
                row.getBoolean("of_pages"),
                Upload.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("sha256")),
                told.map(json -> JsonMapper.shared().readValue(json, ReceiptLine[].class))
                        .map(List::of)
                        .orElse(List.of()));
    }
}
