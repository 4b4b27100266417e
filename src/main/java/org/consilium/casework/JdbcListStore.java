package org.consilium.casework;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of cases: open ones whole, ended ones page by page. */
@Repository
class JdbcListStore {
    private static final String SELECT = "SELECT * FROM casework.case_file ";

    private static final String AFTER =
            """
            AND (:after IS NULL
                OR (opened_at, id) < (SELECT opened_at, id FROM casework.case_file WHERE number = :after))
            ORDER BY opened_at DESC, id DESC LIMIT :most
            """;

    private final JdbcClient db;

    JdbcListStore(JdbcClient db) {
        this.db = db;
    }

    /** Of all cases the open ones. */
    List<WorkRow> open() {
        return rows(
                db.sql(SELECT + "WHERE stage NOT IN ('CLOSED', 'WITHDRAWN')")
                        .query(JdbcCaseStore::file)
                        .list());
    }

    List<WorkRow> open(List<CaseId> of) {
        return rows(
                db.sql(SELECT + "WHERE id = ANY(:ids) AND stage NOT IN ('CLOSED', 'WITHDRAWN')")
                        .param("ids", ids(of))
                        .query(JdbcCaseStore::file)
                        .list());
    }

    List<WorkRow> rowsOf(List<CaseId> of) {
        return rows(
                db.sql(SELECT + "WHERE id = ANY(:ids)")
                        .param("ids", ids(of))
                        .query(JdbcCaseStore::file)
                        .list());
    }

    /** Newest first, after one of them. */
    List<WorkRow> ended(
            List<CaseId> of, Optional<Language> language, Optional<CaseNumber> after, int most) {
        return rows(
                db.sql(
                                SELECT
                                        + """
                                        WHERE id = ANY(:ids) AND stage IN ('CLOSED', 'WITHDRAWN')
                                        AND (:language IS NULL OR language = :language)
                                        """
                                        + AFTER)
                        .param("ids", ids(of))
                        .param("language", language.map(Language::tag).orElse(null), Types.VARCHAR)
                        .param("after", after.map(CaseNumber::digits).orElse(null), Types.VARCHAR)
                        .param("most", most)
                        .query(JdbcCaseStore::file)
                        .list());
    }

    List<WorkRow> ended(Stage stage, Optional<CaseNumber> after, int most) {
        return rows(
                db.sql(SELECT + "WHERE stage = :stage " + AFTER)
                        .param("stage", stage.name())
                        .param("after", after.map(CaseNumber::digits).orElse(null), Types.VARCHAR)
                        .param("most", most)
                        .query(JdbcCaseStore::file)
                        .list());
    }

    int countEnded(List<CaseId> of, Optional<Language> language) {
        return db.sql(
                        """
                        SELECT count(*) FROM casework.case_file
                        WHERE id = ANY(:ids) AND stage IN ('CLOSED', 'WITHDRAWN')
                            AND (:language IS NULL OR language = :language)
                        """)
                .param("ids", ids(of))
                .param("language", language.map(Language::tag).orElse(null), Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    Map<Stage, Long> countEnded() {
        var counts = new EnumMap<Stage, Long>(Stage.class);
        db.sql(
                        """
                        SELECT stage, count(*) AS cases FROM casework.case_file
                        WHERE stage IN ('CLOSED', 'WITHDRAWN') GROUP BY stage
                        """)
                .query(
                        (row, n) ->
                                counts.put(
                                        Stage.valueOf(row.getString("stage")),
                                        row.getLong("cases")))
                .list();
        return counts;
    }

    /** Clocks and tasks in one statement each, however many cases. */
    private List<WorkRow> rows(List<CaseFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var ids = ids(files.stream().map(CaseFile::id).toList());
        var clocks = new HashMap<UUID, Commitment>();
        db.sql(
                        """
                        SELECT DISTINCT ON (case_id) * FROM casework.commitment
                        WHERE case_id = ANY(:ids) AND met_at IS NULL ORDER BY case_id, due_at
                        """)
                .param("ids", ids)
                .query(
                        (row, n) ->
                                clocks.put(
                                        row.getObject("case_id", UUID.class),
                                        JdbcCaseStore.commitment(row, n)))
                .list();
        var tasks = new HashMap<UUID, List<Task>>();
        db.sql(
                        "SELECT case_id, kind, raised_at FROM casework.task WHERE case_id = ANY(:ids) AND done_at IS NULL")
                .param("ids", ids)
                .query(
                        (row, n) ->
                                tasks.computeIfAbsent(
                                                row.getObject("case_id", UUID.class),
                                                c -> new ArrayList<>())
                                        .add(JdbcCaseStore.task(row, n)))
                .list();
        return files.stream()
                .map(
                        file ->
                                new WorkRow(
                                        file,
                                        Optional.ofNullable(clocks.get(file.id().value())),
                                        tasks.getOrDefault(file.id().value(), List.of()).stream()
                                                .sorted(Comparator.comparing(Task::kind))
                                                .toList()))
                .toList();
    }

    /** One parameter for any number of cases. */
    private static UUID[] ids(List<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }
}
