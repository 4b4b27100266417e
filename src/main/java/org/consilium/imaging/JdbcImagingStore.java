package org.consilium.imaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.imaging.StatedPerson.Doubt;
import org.consilium.imaging.dicom.Frames;
import org.consilium.records.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The index of the scan files of each case. */
@Repository
class JdbcImagingStore {
    private final JdbcClient db;

    JdbcImagingStore(JdbcClient db) {
        this.db = db;
    }

    boolean knows(Grant grant, DocumentId document) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM imaging.instance WHERE case_id = :case AND document_id = :id)
                            OR EXISTS (SELECT 1 FROM imaging.unread WHERE case_id = :case AND document_id = :id)
                            OR EXISTS (SELECT 1 FROM imaging.disc WHERE case_id = :case AND document_id = :id)
                        """)
                .param("case", grant.caseId().value())
                .param("id", document.value())
                .query(Boolean.class)
                .single();
    }

    /** False when it was noted before. */
    boolean arrived(Grant grant, String study, boolean photographed, Instant at) {
        return db.sql(
                                """
                                INSERT INTO imaging.arrival (case_id, study_uid, photographed, at)
                                VALUES (:case, :study, :photographed, :at) ON CONFLICT DO NOTHING
                                """)
                        .param("case", grant.caseId().value())
                        .param("study", study)
                        .param("photographed", photographed)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False when the family was told before. */
    boolean tell(Grant grant, String study, boolean photographed) {
        return db.sql(
                                """
                                UPDATE imaging.arrival SET told = true
                                WHERE case_id = :case AND study_uid = :study AND photographed = :photographed AND NOT told
                                """)
                        .param("case", grant.caseId().value())
                        .param("study", study)
                        .param("photographed", photographed)
                        .update()
                == 1;
    }

    /** The same statement is kept once. */
    StatedPerson state(Grant grant, StatedPerson person) {
        db.sql(
                        """
                        INSERT INTO imaging.person (case_id, id, name, born, sex, number, verdict, doubts)
                        VALUES (:case, :id, :name, :born, :sex, :number, :verdict, :doubts) ON CONFLICT DO NOTHING
                        """)
                .param("case", grant.caseId().value())
                .param("id", person.id())
                .param("name", person.name().orElse(null), Types.VARCHAR)
                .param("born", person.born().orElse(null), Types.DATE)
                .param("sex", person.sex().orElse(null), Types.VARCHAR)
                .param("number", person.number().orElse(null), Types.VARCHAR)
                .param("verdict", person.verdict().name())
                .param("doubts", person.doubts().stream().map(Enum::name).toArray(String[]::new))
                .update();
        return db.sql(
                        """
                        SELECT * FROM imaging.person WHERE case_id = :case
                            AND name IS NOT DISTINCT FROM :name::text AND born IS NOT DISTINCT FROM :born::date
                            AND sex IS NOT DISTINCT FROM :sex::text AND number IS NOT DISTINCT FROM :number::text
                        """)
                .param("case", grant.caseId().value())
                .param("name", person.name().orElse(null), Types.VARCHAR)
                .param("born", person.born().orElse(null), Types.DATE)
                .param("sex", person.sex().orElse(null), Types.VARCHAR)
                .param("number", person.number().orElse(null), Types.VARCHAR)
                .query((row, n) -> personOf(row))
                .single();
    }

    List<StatedPerson> people(Grant grant) {
        return db.sql("SELECT * FROM imaging.person WHERE case_id = :case ORDER BY id")
                .param("case", grant.caseId().value())
                .query((row, n) -> personOf(row))
                .list();
    }

    boolean decide(Grant grant, UUID person, boolean ours, Instant at) {
        return db.sql(
                                """
                                UPDATE imaging.person SET ours = :ours, decided_by = :by, decided_at = :at
                                WHERE case_id = :case AND id = :id AND ours IS DISTINCT FROM :ours
                                """)
                        .param("ours", ours)
                        .param("by", grant.actor().account().value())
                        .param("at", Timestamp.from(at))
                        .param("case", grant.caseId().value())
                        .param("id", person)
                        .update()
                == 1;
    }

    /** False when this file, or the same picture from another file, is there already. */
    boolean insert(Grant grant, Row row, Instant at) {
        var instance = row.instance();
        return db.sql(
                                """
                                INSERT INTO imaging.instance (case_id, document_id, person_id, study_uid, study_date,
                                    study_description, series_uid, series_number, series_description, modality, body_part, uid,
                                    sop_class, number, height, width, frames, syntax, content, whole, places, indexed_at)
                                VALUES (:case, :document, :person, :study, :date, :studyWords, :series, :seriesNumber,
                                    :seriesWords, :modality, :part, :uid, :class, :number, :height, :width, :frames, :syntax,
                                    :content, :whole, :places, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("case", grant.caseId().value())
                        .param("document", instance.document().value())
                        .param("person", row.person())
                        .param("study", row.study())
                        .param("date", row.studyDate().orElse(null), Types.DATE)
                        .param("studyWords", row.studyDescription())
                        .param("series", row.series())
                        .param("seriesNumber", row.seriesNumber())
                        .param("seriesWords", row.seriesDescription())
                        .param("modality", row.modality())
                        .param("part", row.bodyPart())
                        .param("uid", instance.uid())
                        .param("class", instance.sopClass())
                        .param("number", instance.number())
                        .param("height", instance.rows())
                        .param("width", instance.columns())
                        .param("frames", instance.frames())
                        .param("syntax", instance.transferSyntax())
                        .param("content", instance.content().name())
                        .param("whole", instance.whole())
                        .param("places", row.frames().packed())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void unread(Grant grant, Unread unread, Instant at) {
        db.sql(
                        """
                        INSERT INTO imaging.unread (case_id, document_id, reason, at)
                        VALUES (:case, :document, :reason, :at) ON CONFLICT DO NOTHING
                        """)
                .param("case", grant.caseId().value())
                .param("document", unread.document().value())
                .param("reason", unread.reason().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Unread> unread(Grant grant) {
        return db.sql(
                        "SELECT document_id, reason FROM imaging.unread WHERE case_id = :case ORDER BY at, document_id")
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                new Unread(
                                        document(row, "document_id"),
                                        Unread.Reason.valueOf(row.getString("reason"))))
                .list();
    }

    void disc(Grant grant, Disc disc) {
        db.sql(
                        """
                        INSERT INTO imaging.disc (case_id, document_id, uids)
                        VALUES (:case, :document, :uids) ON CONFLICT DO NOTHING
                        """)
                .param("case", grant.caseId().value())
                .param("document", disc.document().value())
                .param("uids", disc.uids().toArray(String[]::new))
                .update();
    }

    /** How many pictures the discs of the case list that did not come. */
    int missingOfDiscs(Grant grant) {
        return db.sql(
                        """
                        SELECT count(DISTINCT listed) FROM imaging.disc, unnest(uids) AS listed
                        WHERE case_id = :case AND NOT EXISTS (
                            SELECT 1 FROM imaging.instance i WHERE i.case_id = :case AND i.uid = listed)
                        """)
                .param("case", grant.caseId().value())
                .query(Integer.class)
                .single();
    }

    /** Everything but the places, in the order pictures are looked at. */
    List<Row> rows(Grant grant) {
        return db.sql(
                        """
                        SELECT case_id, document_id, person_id, study_uid, study_date, study_description, series_uid,
                            series_number, series_description, modality, body_part, uid, sop_class, number, height, width,
                            frames, syntax, content, whole
                        FROM imaging.instance WHERE case_id = :case
                        ORDER BY study_date DESC NULLS LAST, study_uid, series_number, series_uid, number, uid
                        """)
                .param("case", grant.caseId().value())
                .query((row, n) -> rowOf(row, Frames.NONE))
                .list();
    }

    /** One study with its places, in the order pictures are looked at. */
    List<Row> ofStudy(Grant grant, String study) {
        return db.sql(
                        """
                        SELECT * FROM imaging.instance WHERE case_id = :case AND study_uid = :study
                        ORDER BY series_number, series_uid, number, uid
                        """)
                .param("case", grant.caseId().value())
                .param("study", study)
                .query((row, n) -> rowOf(row, Frames.unpacked(row.getBytes("places"))))
                .list();
    }

    Optional<Row> byUid(Grant grant, String uid) {
        return db.sql("SELECT * FROM imaging.instance WHERE case_id = :case AND uid = :uid")
                .param("case", grant.caseId().value())
                .param("uid", uid)
                .query((row, n) -> rowOf(row, Frames.unpacked(row.getBytes("places"))))
                .optional();
    }

    void made(Grant grant, Made made, Optional<String> refused, Instant at) {
        db.sql(
                        """
                        INSERT INTO imaging.made (case_id, source_id, content, record_id, refused, made_at)
                        VALUES (:case, :source, :content, :record, :refused, :at) ON CONFLICT DO NOTHING
                        """)
                .param("case", grant.caseId().value())
                .param("source", made.source().value())
                .param("content", made.from().name())
                .param("record", made.record().map(DocumentId::value).orElse(null), Types.OTHER)
                .param("refused", refused.orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Made> made(Grant grant) {
        return db.sql(
                        "SELECT source_id, content, record_id FROM imaging.made WHERE case_id = :case ORDER BY made_at, source_id")
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                new Made(
                                        document(row, "source_id"),
                                        Content.valueOf(row.getString("content")),
                                        Optional.ofNullable(row.getObject("record_id", UUID.class))
                                                .map(DocumentId::new)))
                .list();
    }

    private static Row rowOf(ResultSet row, Frames frames) throws SQLException {
        return new Row(
                new Instance(
                        document(row, "document_id"),
                        row.getString("uid"),
                        row.getString("sop_class"),
                        row.getInt("number"),
                        row.getInt("height"),
                        row.getInt("width"),
                        row.getInt("frames"),
                        row.getString("syntax"),
                        Content.valueOf(row.getString("content")),
                        row.getBoolean("whole")),
                row.getObject("person_id", UUID.class),
                row.getString("study_uid"),
                Optional.ofNullable(row.getObject("study_date", LocalDate.class)),
                row.getString("study_description"),
                row.getString("series_uid"),
                row.getInt("series_number"),
                row.getString("modality"),
                row.getString("series_description"),
                row.getString("body_part"),
                frames);
    }

    private static StatedPerson personOf(ResultSet row) throws SQLException {
        return new StatedPerson(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getObject("born", LocalDate.class)),
                Optional.ofNullable(row.getString("sex")),
                Optional.ofNullable(row.getString("number")),
                Verdict.valueOf(row.getString("verdict")),
                Arrays.stream((String[]) row.getArray("doubts").getArray())
                        .map(Doubt::valueOf)
                        .toList(),
                Optional.ofNullable(row.getObject("ours", Boolean.class)));
    }

    private static DocumentId document(ResultSet row, String column) throws SQLException {
        return new DocumentId(row.getObject(column, UUID.class));
    }
}
