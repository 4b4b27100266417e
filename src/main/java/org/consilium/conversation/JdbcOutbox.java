package org.consilium.conversation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leaves, written in the caller's transaction together with the job that delivers it. */
@Repository
class JdbcOutbox {
    /** One instance per try: the id of the row, a slash, the number of the try. */
    static final String TASK = "conversation.outbox";

    private static final OneTimeTask<Void> NAME = Tasks.oneTime(TASK).execute((i, c) -> {});

    private final JdbcClient db;
    private final SchedulerClient jobs;
    private final Ids ids;
    private final Clock clock;

    JdbcOutbox(JdbcClient db, SchedulerClient jobs, Ids ids, Clock clock) {
        this.db = db;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    UUID queue(Contact to, String subject, String text) {
        var id = ids.next();
        db.sql(
                        """
                        INSERT INTO conversation.outbox (id, channel, recipient, subject, text, state, tries, at)
                        VALUES (:id, :channel, :to, :subject, :text, 'QUEUED', 0, :at)
                        """)
                .param("id", id)
                .param(
                        "channel",
                        (switch (to.kind()) {
                                    case PHONE -> Outgoing.Channel.SMS;
                                    case EMAIL -> Outgoing.Channel.EMAIL;
                                })
                                .name())
                .param("to", to.value())
                .param("subject", subject)
                .param("text", text)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        schedule(id, 1, Instant.EPOCH);
        return id;
    }

    /** Nothing when the same words still wait to be sent to the same person. */
    void queueOnce(Contact to, String subject, String text) {
        var waiting =
                db.sql(
                                "SELECT count(*) FROM conversation.outbox WHERE recipient = :to AND text = :text AND state = 'QUEUED'")
                        .param("to", to.value())
                        .param("text", text)
                        .query(Integer.class)
                        .single();
        if (waiting == 0) {
            queue(to, subject, text);
        }
    }

    void schedule(UUID id, int number, Instant when) {
        jobs.scheduleIfNotExists(NAME.instance(id + "/" + number), when);
    }

    /** Beside the tries that are planned; asked for twice at once, it is tried once. */
    void scheduleAgain(UUID id) {
        jobs.scheduleIfNotExists(NAME.instance(id + "/again"), Instant.EPOCH);
    }

    Optional<Outgoing> load(UUID id) {
        return db.sql("SELECT * FROM conversation.outbox WHERE id = :id")
                .param("id", id)
                .query(JdbcOutbox::outgoing)
                .optional();
    }

    void sent(UUID id, boolean keepText) {
        db.sql(
                        """
                        UPDATE conversation.outbox SET state = 'SENT', tries = tries + 1, sent_at = :at, failure = NULL,
                            text = CASE WHEN :keep THEN text ELSE '' END
                        WHERE id = :id AND state <> 'SENT'
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("keep", keepText)
                .param("id", id)
                .update();
    }

    void failed(UUID id, String why) {
        db.sql(
                        "UPDATE conversation.outbox SET state = 'FAILED', tries = tries + 1, failure = :why WHERE id = :id AND state <> 'SENT'")
                .param("why", why)
                .param("id", id)
                .update();
    }

    List<Outgoing> newest(int most) {
        return db.sql("SELECT * FROM conversation.outbox ORDER BY at DESC, id LIMIT :most")
                .param("most", most)
                .query(JdbcOutbox::outgoing)
                .list();
    }

    List<Outgoing> failures() {
        return db.sql("SELECT * FROM conversation.outbox WHERE state = 'FAILED' ORDER BY at, id")
                .query(JdbcOutbox::outgoing)
                .list();
    }

    private static Outgoing outgoing(ResultSet row, int n) throws SQLException {
        return new Outgoing(
                row.getObject("id", UUID.class),
                Outgoing.Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                Outgoing.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("failure")));
    }
}
