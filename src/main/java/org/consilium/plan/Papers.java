package org.consilium.plan;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The PDFs of released versions: made by a job after the release, or by whoever is quicker. */
@Component
class Papers {
    private final JdbcClient db;
    private final PlanPrinter printer;
    private final PlanSheets sheets;

    Papers(JdbcClient db, PlanPrinter printer, PlanSheets sheets) {
        this.db = db;
        this.printer = printer;
        this.sheets = sheets;
    }

    PlanSheet sheet(Plan plan) {
        return sheets.of(plan);
    }

    byte[] print(Plan plan, Language language) {
        return printer.print(sheets.of(plan), language);
    }

    /** One job per language, in the transaction of the release. */
    void queue(SchedulerClient jobs, Plan.Released plan) {
        for (var language : Language.values()) {
            var what = new PlanJobs.Wanted(plan.caseId().value(), plan.version(), language.tag());
            jobs.scheduleIfNotExists(
                    PlanJobs.TASK.instance(what.id()).data(what).scheduledTo(Instant.EPOCH));
        }
    }

    byte[] of(Plan.Released plan, Language language) {
        return kept(plan.caseId(), plan.version(), language)
                .orElseGet(
                        () -> {
                            var pdf = print(plan, language);
                            keep(plan, language, pdf);
                            return pdf;
                        });
    }

    private Optional<byte[]> kept(CaseId caseId, int version, Language language) {
        return db.sql(
                        "SELECT pdf FROM plan.paper WHERE case_id = :case AND version = :version AND language = :language")
                .param("case", caseId.value())
                .param("version", version)
                .param("language", language.tag())
                .query((row, n) -> row.getBytes("pdf"))
                .optional();
    }

    private void keep(Plan.Released plan, Language language, byte[] pdf) {
        db.sql(
                        """
                        INSERT INTO plan.paper (case_id, version, language, pdf) VALUES (:case, :version, :language, :pdf)
                        ON CONFLICT DO NOTHING
                        """)
                .param("case", plan.caseId().value())
                .param("version", plan.version())
                .param("language", language.tag())
                .param("pdf", pdf)
                .update();
    }
}
