package org.consilium.commandcenter;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.consilium.casework.Stage;
import org.consilium.casework.Step;
import org.consilium.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSightStore {
    private final JdbcClient db;

    JdbcSightStore(JdbcClient db) {
        this.db = db;
    }

    void entered(CaseId id, Stage stage, Instant at) {
        db.sql(
                        """
                        INSERT INTO commandcenter.stage_entry (case_id, stage, at) VALUES (:id, :stage, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", id.value())
                .param("stage", stage.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The latest stays, in whatever order they are told. */
    void stepped(CaseId id, Step step, Instant at) {
        db.sql(
                        """
                        INSERT INTO commandcenter.last_step (case_id, step, at) VALUES (:id, :step, :at)
                        ON CONFLICT (case_id) DO UPDATE SET step = excluded.step, at = excluded.at
                        WHERE last_step.at < excluded.at
                        """)
                .param("id", id.value())
                .param("step", step.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    Map<CaseId, Instant> lastSteps(Collection<CaseId> of) {
        var last = new HashMap<CaseId, Instant>();
        db.sql("SELECT case_id, at FROM commandcenter.last_step WHERE case_id = ANY(:ids)")
                .param("ids", of.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                last.put(
                                        new CaseId(row.getObject("case_id", UUID.class)),
                                        row.getTimestamp("at").toInstant()))
                .list();
        return last;
    }

    /** Of the stays that ended since then. */
    Map<Stage, Duration> medians(Instant since) {
        var medians = new EnumMap<Stage, Duration>(Stage.class);
        db.sql(
                        """
                        SELECT stage, extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY left_at - at)) AS seconds
                        FROM (SELECT stage, at, lead(at) OVER (PARTITION BY case_id ORDER BY at) AS left_at
                              FROM commandcenter.stage_entry
                              WHERE case_id IN (SELECT case_id FROM commandcenter.stage_entry WHERE at >= :since)) stay
                        WHERE left_at >= :since GROUP BY stage
                        """)
                .param("since", Timestamp.from(since))
                .query(
                        (row, n) ->
                                medians.put(
                                        Stage.valueOf(row.getString("stage")),
                                        Duration.ofSeconds(row.getLong("seconds"))))
                .list();
        return medians;
    }
}
