package org.consilium.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Inspections, what they found, and what rows refer to while one goes on. */
@Repository
class JdbcInspectionStore {
    private static final int PORTION = 1000;

    private final JdbcClient db;
    private final List<Kept> kept;
    private final TransactionTemplate snapshot;

    JdbcInspectionStore(JdbcClient db, List<Kept> kept, PlatformTransactionManager transactions) {
        this.db = db;
        this.kept = List.copyOf(kept);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** One that was cut off is not told about. */
    void begin(UUID id, Instant at) {
        db.sql("DELETE FROM vault.inspection WHERE ended_at IS NULL").update();
        db.sql(
                        """
                        INSERT INTO vault.inspection (id, begun_at, wanted, looked_at, bytes, missing, damaged, orphans,
                            orphans_kept)
                        VALUES (:id, :at, 0, 0, 0, 0, 0, 0, false)
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Everything that rows refer to at this moment, whichever module's they are. */
    void collect(UUID inspection) {
        snapshot.executeWithoutResult(
                status -> {
                    db.sql("TRUNCATE vault.wanted").update();
                    for (var one : kept) {
                        try (var all = one.all()) {
                            all.gather(Gatherers.windowFixed(PORTION)).forEach(this::want);
                        }
                    }
                });
        db.sql(
                        """
                        UPDATE vault.inspection SET wanted = (SELECT count(*) FROM vault.wanted)
                        WHERE id = :id
                        """)
                .param("id", inspection)
                .update();
    }

    private void want(List<Kept.Reference> portion) {
        db.sql(
                        """
                        INSERT INTO vault.wanted (name, scope, sha256)
                        SELECT * FROM unnest(:names::text[], :scopes::uuid[], :sums::text[]) ON CONFLICT DO NOTHING
                        """)
                .param("names", portion.stream().map(Kept.Reference::name).toArray(String[]::new))
                .param("scopes", portion.stream().map(r -> r.scope().id()).toArray(UUID[]::new))
                .param(
                        "sums",
                        portion.stream().map(r -> r.sha256().orElse(null)).toArray(String[]::new))
                .update();
    }

    /** The next portion after this name, in their order. */
    List<Kept.Reference> wanted(String after) {
        return db.sql("SELECT * FROM vault.wanted WHERE name > :after ORDER BY name LIMIT :most")
                .param("after", after)
                .param("most", PORTION)
                .query(
                        (row, n) ->
                                new Kept.Reference(
                                        new Scope(row.getObject("scope", UUID.class)),
                                        row.getString("name"),
                                        Optional.ofNullable(row.getString("sha256"))))
                .list();
    }

    /** Those of these names that no row referred to, nor to a whole that they are a part of. */
    Set<String> unwanted(Collection<String> names) {
        return db.sql(
                        """
                        SELECT name FROM unnest(:names::text[]) AS name
                        WHERE NOT EXISTS (SELECT 1 FROM vault.wanted w WHERE w.name = name.name)
                            AND NOT EXISTS (SELECT 1 FROM vault.part p JOIN vault.wanted w ON w.name = p.whole
                                WHERE p.name = name.name)
                        """)
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> row.getString("name"))
                .set();
    }

    /** Those of these that rows refer to by now. */
    List<Kept.Reference> stillWanted(Set<String> names) {
        return Optional.ofNullable(
                        snapshot.execute(
                                status ->
                                        kept.stream()
                                                .flatMap(Kept::all)
                                                .filter(r -> names.contains(r.name()))
                                                .toList()))
                .orElseThrow();
    }

    void found(UUID inspection, Collection<Inspection.Finding> findings) {
        db.sql(
                        """
                        INSERT INTO vault.finding (inspection_id, kind, name)
                        SELECT :id, * FROM unnest(:kinds::text[], :names::text[]) ON CONFLICT DO NOTHING
                        """)
                .param("id", inspection)
                .param("kinds", findings.stream().map(f -> f.kind().name()).toArray(String[]::new))
                .param(
                        "names",
                        findings.stream().map(Inspection.Finding::name).toArray(String[]::new))
                .update();
    }

    void progress(UUID id, long lookedAt, long bytes) {
        db.sql("UPDATE vault.inspection SET looked_at = :count, bytes = :bytes WHERE id = :id")
                .param("count", lookedAt)
                .param("bytes", bytes)
                .param("id", id)
                .update();
    }

    void end(Inspection done) {
        db.sql(
                        """
                        UPDATE vault.inspection SET ended_at = :end, looked_at = :count, bytes = :bytes,
                            missing = :missing, damaged = :damaged, orphans = :orphans, orphans_kept = :kept
                        WHERE id = :id
                        """)
                .param("end", Timestamp.from(done.end().orElseThrow()))
                .param("count", done.lookedAt())
                .param("bytes", done.bytes())
                .param("missing", done.missing())
                .param("damaged", done.damaged())
                .param("orphans", done.orphans())
                .param("kept", done.orphansKept())
                .param("id", done.id())
                .update();
        db.sql("TRUNCATE vault.wanted").update();
    }

    List<Inspection> newest(int most) {
        return db.sql("SELECT * FROM vault.inspection ORDER BY begun_at DESC LIMIT :most")
                .param("most", most)
                .query(JdbcInspectionStore::inspection)
                .list();
    }

    Inspection byId(UUID id) {
        return db.sql("SELECT * FROM vault.inspection WHERE id = :id")
                .param("id", id)
                .query(JdbcInspectionStore::inspection)
                .single();
    }

    List<Inspection.Finding> findings(UUID inspection, int most) {
        return db.sql(
                        """
                        SELECT kind, name FROM vault.finding WHERE inspection_id = :id
                        ORDER BY kind = 'ORPHAN', kind, name LIMIT :most
                        """)
                .param("id", inspection)
                .param("most", most)
                .query(
                        (row, n) ->
                                new Inspection.Finding(
                                        Inspection.Finding.Kind.valueOf(row.getString("kind")),
                                        row.getString("name")))
                .list();
    }

    private static Inspection inspection(ResultSet row, int n) throws SQLException {
        return new Inspection(
                row.getObject("id", UUID.class),
                row.getTimestamp("begun_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                row.getLong("wanted"),
                row.getLong("looked_at"),
                row.getLong("bytes"),
                row.getInt("missing"),
                row.getInt("damaged"),
                row.getInt("orphans"),
                row.getBoolean("orphans_kept"));
    }
}
