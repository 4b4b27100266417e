package org.consilium.demo;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the fill came. The day on which it began is kept: all dates are counted from it. */
@Component
class FilledStore {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final String BEGUN = "begun";
    private static final String DONE = "done";
    private static final String BROKE_OFF = "broke off: ";

    private final JdbcClient db;

    FilledStore(JdbcClient db) {
        this.db = db;
    }

    record Filled(String key, UUID caseId) {}

    /** When the fill began; the first call decides. */
    Instant begin(Instant now) {
        db.sql("INSERT INTO demo.filled (key, at) VALUES (:key, :at) ON CONFLICT DO NOTHING")
                .param("key", BEGUN)
                .param("at", Timestamp.from(now))
                .update();
        return begun().orElseThrow();
    }

    Optional<Instant> begun() {
        return db.sql("SELECT at FROM demo.filled WHERE key = :key")
                .param("key", BEGUN)
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    boolean isDone() {
        return there(DONE);
    }

    void done(Instant at) {
        insert(DONE, Optional.empty(), at);
    }

    void made(DemoPerson person, CaseId caseId, Instant at) {
        insert(person.key(), Optional.of(caseId), at);
    }

    /** The world as of the day on which the fill began. */
    World world() {
        return World.asOf(LocalDate.ofInstant(begun().orElseThrow(), ZONE));
    }

    boolean isMade(DemoPerson person) {
        return there(person.key());
    }

    boolean isStepDone(DemoPerson person, int step) {
        return there(person.key() + "/" + step);
    }

    /** In the transaction of the step itself. */
    void stepDone(DemoPerson person, int step, Instant at) {
        insert(person.key() + "/" + step, Optional.empty(), at);
    }

    void brokeOff(DemoPerson person, String what, Instant at) {
        insert(BROKE_OFF + person.key() + " " + what, Optional.empty(), at);
    }

    /** Whose story could not be told to its end, and where it stopped. */
    List<String> brokenOff() {
        return db.sql("SELECT key FROM demo.filled WHERE key LIKE :like ORDER BY key")
                .param("like", BROKE_OFF + "%")
                .query((row, n) -> row.getString("key"))
                .list();
    }

    /** Those who are complete. */
    List<Filled> people() {
        return db.sql("SELECT key, case_id FROM demo.filled WHERE case_id IS NOT NULL ORDER BY key")
                .query(
                        (row, n) ->
                                new Filled(
                                        row.getString("key"), row.getObject("case_id", UUID.class)))
                .list();
    }

    private boolean there(String key) {
        return db.sql("SELECT count(*) FROM demo.filled WHERE key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private void insert(String key, Optional<CaseId> caseId, Instant at) {
        db.sql(
                        """
                        INSERT INTO demo.filled (key, case_id, at) VALUES (:key, :case, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("key", key)
                .param("case", caseId.map(CaseId::value).orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }
}
