package org.consilium.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.PatientId;
import org.consilium.kernel.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseStore {
    private final JdbcClient db;

    JdbcCaseStore(JdbcClient db) {
        this.db = db;
    }

    void insert(CaseId id, CaseNumber number, NewCase wanted, AccountId by, Instant at) {
        var first = wanted.firstOpinion();
        db.sql(
                        """
                        INSERT INTO casework.case_file (id, number, patient_id, organ, urgency, language, stage, opened_by, opened_at,
                            centre, request_key, first_proposed, first_words, first_by, first_progress, first_planned_for)
                        VALUES (:id, :number, :patient, :organ, :urgency, :language, 'REGISTERED', :by, :at,
                            :centre, :key, :proposed, :words, :firstBy, :progress, :planned)
                        """)
                .param("id", id.value())
                .param("number", number.digits())
                .param("patient", wanted.patient().value())
                .param("organ", wanted.organ().name())
                .param("urgency", wanted.urgency().name())
                .param("language", wanted.language().tag())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("centre", wanted.centre().orElse(null), Types.VARCHAR)
                .param("key", wanted.key().value())
                .param(
                        "proposed",
                        first.proposed().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("words", first.words())
                .param("firstBy", first.by().orElse(null), Types.VARCHAR)
                .param("progress", first.progress().name())
                .param("planned", first.plannedFor().orElse(null), Types.DATE)
                .update();
        for (var i = 0; i < wanted.questions().size(); i++) {
            db.sql(
                            "INSERT INTO casework.question (case_id, number, text) VALUES (:id, :number, :text)")
                    .param("id", id.value())
                    .param("number", i + 1)
                    .param("text", wanted.questions().get(i))
                    .update();
        }
        for (var i = 0; i < wanted.wishes().size(); i++) {
            var wish = wanted.wishes().get(i);
            db.sql(
                            "INSERT INTO casework.wish (case_id, number, kind, strength, reason) VALUES (:id, :number, :kind, :strength, :reason)")
                    .param("id", id.value())
                    .param("number", i + 1)
                    .param("kind", wish.kind().name())
                    .param("strength", wish.strength().name())
                    .param("reason", wish.reason())
                    .update();
        }
    }

    Optional<CaseId> byKey(RequestKey key) {
        return db.sql("SELECT id FROM casework.case_file WHERE request_key = :key")
                .param("key", key.value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    Optional<CaseId> byNumber(CaseNumber number) {
        return db.sql("SELECT id FROM casework.case_file WHERE number = :number")
                .param("number", number.digits())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    Optional<CaseFile> load(CaseId id) {
        return db.sql("SELECT * FROM casework.case_file WHERE id = :id")
                .param("id", id.value())
                .query(JdbcCaseStore::file)
                .optional();
    }

    CaseFile lock(CaseId id) {
        return db.sql("SELECT * FROM casework.case_file WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(JdbcCaseStore::file)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Request request(CaseId id) {
        var questions =
                db.sql(
                                "SELECT number, text FROM casework.question WHERE case_id = :id ORDER BY number")
                        .param("id", id.value())
                        .query(
                                (row, n) ->
                                        new Question(row.getInt("number"), row.getString("text")))
                        .list();
        var wishes =
                db.sql(
                                "SELECT kind, strength, reason FROM casework.wish WHERE case_id = :id ORDER BY number")
                        .param("id", id.value())
                        .query(
                                (row, n) ->
                                        new Wish(
                                                Wish.Kind.valueOf(row.getString("kind")),
                                                Wish.Strength.valueOf(row.getString("strength")),
                                                row.getString("reason")))
                        .list();
        return new Request(questions, wishes);
    }

    FirstOpinion firstOpinion(CaseId id) {
        return db.sql(
                        "SELECT first_proposed, first_words, first_by, first_progress, first_planned_for FROM casework.case_file WHERE id = :id")
                .param("id", id.value())
                .query(
                        (row, n) ->
                                new FirstOpinion(
                                        Arrays.stream(row.getString("first_proposed").split(","))
                                                .filter(s -> !s.isEmpty())
                                                .map(FirstOpinion.Proposal::valueOf)
                                                .collect(Collectors.toSet()),
                                        row.getString("first_words"),
                                        Optional.ofNullable(row.getString("first_by")),
                                        FirstOpinion.Progress.valueOf(
                                                row.getString("first_progress")),
                                        Optional.ofNullable(
                                                row.getObject(
                                                        "first_planned_for", LocalDate.class))))
                .single();
    }

    void assign(CaseId id, AccountId assistant) {
        db.sql("UPDATE casework.case_file SET assistant = :who WHERE id = :id")
                .param("who", assistant.value())
                .param("id", id.value())
                .update();
    }

    Map<AccountId, Integer> openCasesByAssistant() {
        var load = new HashMap<AccountId, Integer>();
        db.sql(
                        """
                        SELECT assistant, count(*) AS cases FROM casework.case_file
                        WHERE assistant IS NOT NULL AND stage NOT IN ('CLOSED', 'WITHDRAWN') GROUP BY assistant
                        """)
                .query(
                        (row, n) ->
                                load.put(
                                        new AccountId(row.getObject("assistant", UUID.class)),
                                        row.getInt("cases")))
                .list();
        return load;
    }

    void moveTo(CaseId id, Stage stage) {
        db.sql("UPDATE casework.case_file SET stage = :stage WHERE id = :id")
                .param("stage", stage.name())
                .param("id", id.value())
                .update();
    }

    void completeAt(CaseId id, Instant at) {
        db.sql(
                        "UPDATE casework.case_file SET complete_at = coalesce(complete_at, :at) WHERE id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    void hold(CaseId id, Hold hold) {
        db.sql(
                        "UPDATE casework.case_file SET hold_reason = :reason, hold_since = :since, hold_by = :by WHERE id = :id")
                .param("reason", hold.reason().name())
                .param("since", Timestamp.from(hold.since()))
                .param("by", hold.by().value())
                .param("id", id.value())
                .update();
        db.sql(
                        "UPDATE casework.commitment SET paused_at = :at WHERE case_id = :id AND met_at IS NULL AND paused_at IS NULL")
                .param("at", Timestamp.from(hold.since()))
                .param("id", id.value())
                .update();
    }

    /** Clocks go on with the time they had left. */
    void resume(CaseId id, Instant at) {
        db.sql(
                        "UPDATE casework.case_file SET hold_reason = NULL, hold_since = NULL, hold_by = NULL WHERE id = :id")
                .param("id", id.value())
                .update();
        db.sql(
                        """
                        UPDATE casework.commitment SET due_at = due_at + (CAST(:at AS timestamptz) - paused_at), paused_at = NULL
                        WHERE case_id = :id AND paused_at IS NOT NULL
                        """)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    void addToTimeline(Milestone milestone) {
        db.sql(
                        "INSERT INTO casework.timeline (case_id, step, at, by_account) VALUES (:id, :step, :at, :by)")
                .param("id", milestone.caseId().value())
                .param("step", milestone.step().name())
                .param("at", Timestamp.from(milestone.at()))
                .param("by", milestone.by().value())
                .update();
    }

    List<TimelineEntry> timeline(CaseId id) {
        return db.sql(
                        "SELECT step, at, by_account FROM casework.timeline WHERE case_id = :id ORDER BY id")
                .param("id", id.value())
                .query(
                        (row, n) ->
                                new TimelineEntry(
                                        Step.valueOf(row.getString("step")),
                                        row.getTimestamp("at").toInstant(),
                                        new AccountId(row.getObject("by_account", UUID.class))))
                .list();
    }

    /** A clock of the same kind that still runs is started anew. */
    void start(CaseId id, CommitmentKind kind, Instant at, Instant due) {
        meet(id, kind, at);
        db.sql(
                        "INSERT INTO casework.commitment (case_id, kind, started_at, due_at) VALUES (:id, :kind, :at, :due)")
                .param("id", id.value())
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(due))
                .update();
    }

    void meet(CaseId id, CommitmentKind kind, Instant at) {
        db.sql(
                        "UPDATE casework.commitment SET met_at = :at, paused_at = NULL WHERE case_id = :id AND kind = :kind AND met_at IS NULL")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .param("kind", kind.name())
                .update();
    }

    void endAll(CaseId id, Instant at) {
        for (var kind : CommitmentKind.values()) {
            meet(id, kind, at);
        }
        for (var kind : TaskKind.values()) {
            done(id, kind, at);
        }
    }

    List<Commitment> commitments(CaseId id) {
        return db.sql("SELECT * FROM casework.commitment WHERE case_id = :id ORDER BY id")
                .param("id", id.value())
                .query(JdbcCaseStore::commitment)
                .list();
    }

    void raise(CaseId id, TaskKind kind, Instant at) {
        db.sql(
                        """
                        INSERT INTO casework.task (case_id, kind, raised_at) VALUES (:id, :kind, :at)
                        ON CONFLICT (case_id, kind) WHERE done_at IS NULL DO NOTHING
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void done(CaseId id, TaskKind kind, Instant at) {
        db.sql(
                        "UPDATE casework.task SET done_at = :at WHERE case_id = :id AND kind = :kind AND done_at IS NULL")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .param("kind", kind.name())
                .update();
    }

    List<Task> tasks(CaseId id) {
        return db
                .sql(
                        "SELECT kind, raised_at FROM casework.task WHERE case_id = :id AND done_at IS NULL")
                .param("id", id.value())
                .query(JdbcCaseStore::task)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Task::kind))
                .toList();
    }

    static Task task(ResultSet row, int n) throws SQLException {
        return new Task(
                TaskKind.valueOf(row.getString("kind")), row.getTimestamp("raised_at").toInstant());
    }

    static Commitment commitment(ResultSet row, int n) throws SQLException {
        return new Commitment(
                CommitmentKind.valueOf(row.getString("kind")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("met_at")),
                instant(row.getTimestamp("paused_at")));
    }

    static CaseFile file(ResultSet row, int n) throws SQLException {
        return new CaseFile(
                new CaseId(row.getObject("id", UUID.class)),
                new CaseNumber(row.getString("number")),
                new PatientId(row.getObject("patient_id", UUID.class)),
                Organ.valueOf(row.getString("organ")),
                Urgency.valueOf(row.getString("urgency")),
                Language.of(row.getString("language")).orElse(Language.EN),
                Stage.valueOf(row.getString("stage")),
                hold(row),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("complete_at")),
                Optional.ofNullable(row.getObject("first_planned_for", LocalDate.class)),
                Optional.ofNullable(row.getObject("assistant", UUID.class)).map(AccountId::new),
                Optional.ofNullable(row.getString("centre")));
    }

    private static Optional<Hold> hold(ResultSet row) throws SQLException {
        var reason = row.getString("hold_reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(
                        new Hold(
                                HoldReason.valueOf(reason),
                                row.getTimestamp("hold_since").toInstant(),
                                new AccountId(row.getObject("hold_by", UUID.class))));
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
