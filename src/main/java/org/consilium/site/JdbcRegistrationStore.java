package org.consilium.site;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.PatientId;
import org.consilium.kernel.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegistrationStore {
    private final JdbcClient db;

    JdbcRegistrationStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * The first of two waits for nobody; the second waits until the first is done and then gets
     * false.
     */
    boolean claim(Registration wanted, Instant at) {
        var by = wanted.by();
        return db.sql(
                                """
                                INSERT INTO site.registration
                                    (request_key, call_time, needs, hospital, found_year, found_month, registered_at)
                                VALUES (:key, :time, :needs, :hospital, :year, :month, :at)
                                ON CONFLICT (request_key) DO NOTHING
                                """)
                        .param("key", wanted.key().value())
                        .param("time", by.callTime().name())
                        .param(
                                "needs",
                                by.needs().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .collect(Collectors.joining(",")))
                        .param(
                                "hospital",
                                by.doctor().map(Registrant.Doctor::hospital).orElse(null),
                                Types.VARCHAR)
                        .param("year", wanted.illness().foundYear().orElse(null), Types.INTEGER)
                        .param("month", wanted.illness().foundMonth().orElse(null), Types.INTEGER)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void opened(RequestKey key, CaseId caseId, PatientId patient, List<PatientId> maybeSame) {
        db.sql(
                        "UPDATE site.registration SET case_id = :case, patient_id = :patient WHERE request_key = :key")
                .param("case", caseId.value())
                .param("patient", patient.value())
                .param("key", key.value())
                .update();
        for (var other : maybeSame) {
            db.sql("INSERT INTO site.maybe_same (request_key, patient_id) VALUES (:key, :patient)")
                    .param("key", key.value())
                    .param("patient", other.value())
                    .update();
        }
    }

    Optional<CaseId> opened(RequestKey key) {
        return db.sql(
                        "SELECT case_id FROM site.registration WHERE request_key = :key AND case_id IS NOT NULL")
                .param("key", key.value())
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<Told> told(CaseId caseId) {
        return db.sql(
                        """
                        SELECT call_time, needs, hospital, found_year, found_month FROM site.registration
                        WHERE case_id = :case
                        """)
                .param("case", caseId.value())
                .query(
                        (row, n) ->
                                new Told(
                                        CallTime.valueOf(row.getString("call_time")),
                                        Arrays.stream(row.getString("needs").split(","))
                                                .filter(name -> !name.isEmpty())
                                                .map(Need::valueOf)
                                                .collect(Collectors.toSet()),
                                        Optional.ofNullable(row.getString("hospital")),
                                        Optional.ofNullable(
                                                row.getObject("found_year", Integer.class)),
                                        Optional.ofNullable(
                                                row.getObject("found_month", Integer.class)),
                                        maybeSame(caseId)))
                .optional();
    }

    private List<CaseId> maybeSame(CaseId caseId) {
        return db.sql(
                        """
                        SELECT other.case_id FROM site.registration this
                        JOIN site.maybe_same m ON m.request_key = this.request_key
                        JOIN site.registration other ON other.patient_id = m.patient_id
                        WHERE this.case_id = :case AND other.case_id IS NOT NULL ORDER BY other.registered_at
                        """)
                .param("case", caseId.value())
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }
}
