package org.consilium.channels;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leaves, written in the caller's transaction together with the job that delivers it. */
@Repository
class JdbcOutbox {
    /** One instance per try: the id of the row, a slash, the number of the try. */
    static final String TASK = "channels.outbox";

    private static final OneTimeTask<Void> NAME = Tasks.oneTime(TASK).execute((i, c) -> {});

    /** The state is the furthest that the provider told of; told before it was sent, it waits. */
    private static final String SELECT =
            """
            SELECT o.*, r.states AS told FROM channels.outbox o
            LEFT JOIN LATERAL (
                SELECT array_agg(state) AS states FROM channels.report r
                WHERE r.channel = o.channel AND r.provider_id = o.provider_id) r ON true
            """;

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

    OutgoingId queue(Letter letter) {
        return queue(letter, Optional.empty());
    }

    /** Once for each message that it stands in for. */
    void queueInstead(OutgoingId lost, Letter letter) {
        db.sql("SELECT id FROM channels.outbox WHERE id = :id FOR UPDATE")
                .param("id", lost.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
        if (!isReplaced(lost)) {
            queue(letter, Optional.of(lost));
        }
    }

    boolean isReplaced(OutgoingId id) {
        return db.sql("SELECT count(*) FROM channels.outbox WHERE instead_of = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The channels over which this message, or what it stands in for, was tried before. */
    Set<Channel> used(OutgoingId id) {
        return Set.copyOf(
                db.sql(
                                "SELECT DISTINCT channel FROM channels.outbox WHERE id = :root OR stands_for = :root")
                        .param("root", first(id))
                        .query((row, n) -> Channel.valueOf(row.getString("channel")))
                        .list());
    }

    private UUID first(OutgoingId id) {
        return db.sql("SELECT coalesce(stands_for, id) FROM channels.outbox WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private OutgoingId queue(Letter letter, Optional<OutgoingId> instead) {
        var id = new OutgoingId(ids.next());
        db.sql(
                        """
                        INSERT INTO channels.outbox (id, channel, recipient, subject, text, template, template_words,
                            language, about, tag, waits_its_turn, instead_of, stands_for, state, tries, at)
                        VALUES (:id, :channel, :to, :subject, :text, :template, :words::text[],
                            :language, :about, :tag, :waits, :instead, :root, 'QUEUED', 0, :at)
                        """)
                .param("id", id.value())
                .param("channel", letter.channel().name())
                .param("to", letter.recipient())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param(
                        "template",
                        letter.template().map(Template::name).orElse(null),
                        Types.VARCHAR)
                .param(
                        "words",
                        letter.template()
                                .map(t -> t.words().toArray(String[]::new))
                                .orElse(new String[0]))
                .param("language", letter.language().name())
                .param("about", letter.about().orElse(null), Types.VARCHAR)
                .param("tag", letter.tag().orElse(null), Types.VARCHAR)
                .param("waits", letter.waitsItsTurn())
                .param("instead", instead.map(OutgoingId::value).orElse(null), Types.OTHER)
                .param("root", instead.map(this::first).orElse(null), Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        schedule(id, 1, Instant.EPOCH);
        return id;
    }

    boolean waits(Letter letter) {
        return db.sql(
                                """
                                SELECT count(*) FROM channels.outbox
                                WHERE channel = :channel AND recipient = :to AND text = :text AND state = 'QUEUED'
                                """)
                        .param("channel", letter.channel().name())
                        .param("to", letter.recipient())
                        .param("text", letter.text())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void schedule(OutgoingId id, int number, Instant when) {
        jobs.scheduleIfNotExists(NAME.instance(id.value() + "/" + number), when);
    }

    /** Beside the tries that are planned; asked for twice at once, it is tried once. */
    void scheduleAgain(OutgoingId id) {
        jobs.scheduleIfNotExists(NAME.instance(id.value() + "/again"), Instant.EPOCH);
    }

    Optional<Outgoing> load(OutgoingId id) {
        return db.sql(SELECT + "WHERE o.id = :id")
                .param("id", id.value())
                .query(JdbcOutbox::outgoing)
                .optional();
    }

    /** Whether an older message to the same person, or what stands in for it, has to go first. */
    boolean mustWait(OutgoingId id) {
        return db.sql(
                                """
                                SELECT count(*) FROM channels.outbox mine JOIN channels.outbox older
                                    ON older.channel = mine.channel AND older.recipient = mine.recipient
                                    AND older.number < mine.number
                                WHERE mine.id = :id AND mine.waits_its_turn AND older.waits_its_turn
                                    AND older.state IN ('QUEUED', 'FAILED')
                                    AND (NOT older.given_up OR EXISTS (
                                        SELECT 1 FROM channels.outbox other
                                        WHERE other.stands_for = older.id AND other.id <> mine.id
                                            AND other.state IN ('QUEUED', 'FAILED') AND NOT other.given_up))
                                """)
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Wakes the next messages to the same person, which may have waited for this one. */
    void wakeNext(Outgoing done) {
        wakeAfter(done);
        var root = new OutgoingId(first(done.id()));
        if (!root.equals(done.id())) {
            load(root).ifPresent(this::wakeAfter);
        }
    }

    /** The channel works again: whatever is first to go to each person, other than this one. */
    void wakeAll(Channel channel, String except) {
        db.sql(
                        """
                        SELECT id FROM channels.outbox o
                        WHERE channel = :channel AND state IN ('QUEUED', 'FAILED') AND NOT given_up
                            AND recipient <> :except AND (NOT waits_its_turn OR NOT EXISTS (
                                SELECT 1 FROM channels.outbox older
                                WHERE older.channel = o.channel AND older.recipient = o.recipient
                                    AND older.number < o.number AND older.waits_its_turn
                                    AND older.state IN ('QUEUED', 'FAILED') AND NOT older.given_up))
                        ORDER BY number
                        """)
                .param("channel", channel.name())
                .param("except", except)
                .query((row, n) -> new OutgoingId(row.getObject(1, UUID.class)))
                .list()
                .forEach(this::scheduleAgain);
    }

    /** What does not wait its turn may be leaving at this moment, and would hide who waits. */
    private void wakeAfter(Outgoing done) {
        db.sql(
                        """
                        SELECT id FROM channels.outbox
                        WHERE channel = :channel AND recipient = :to AND state = 'QUEUED' AND waits_its_turn
                        ORDER BY number LIMIT 1
                        """)
                .param("channel", done.channel().name())
                .param("to", done.recipient())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .ifPresent(
                        next ->
                                jobs.scheduleIfNotExists(
                                        NAME.instance(next + "/after-" + done.id().value()),
                                        Instant.EPOCH));
    }

    void sent(OutgoingId id, String providerId, boolean keepText) {
        db.sql(
                        """
                        UPDATE channels.outbox SET state = 'SENT', tries = tries + 1, sent_at = :at, failure = NULL,
                            provider_id = :provider, text = CASE WHEN :keep THEN text ELSE '' END
                        WHERE id = :id AND state <> 'SENT'
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("provider", providerId)
                .param("keep", keepText)
                .param("id", id.value())
                .update();
    }

    void failed(OutgoingId id, String why, boolean givenUp) {
        db.sql(
                        """
                        UPDATE channels.outbox SET state = 'FAILED', tries = tries + 1, failure = :why, given_up = :given
                        WHERE id = :id AND state <> 'SENT'
                        """)
                .param("why", why)
                .param("given", givenUp)
                .param("id", id.value())
                .update();
    }

    /** The provider took it and says later that it cannot be delivered; the first time: its id. */
    Optional<OutgoingId> bounced(Channel channel, String providerId, String why) {
        return db.sql(
                        """
                        UPDATE channels.outbox SET state = 'FAILED', failure = :why, given_up = true
                        WHERE channel = :channel AND provider_id = :provider AND state = 'SENT' RETURNING id
                        """)
                .param("why", keyOf(why))
                .param("channel", channel.name())
                .param("provider", providerId)
                .query((row, n) -> new OutgoingId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** What has words of ours: a provider tells codes of its own, such as a mail server's 5.1.1. */
    private static String keyOf(String told) {
        if (told.startsWith("5.1.")) {
            return "address";
        }
        return told.matches("[a-z][A-Za-z]*") ? told : "refused";
    }

    /** False when the provider said so before. */
    boolean report(
            Channel channel,
            String providerId,
            Outgoing.State state,
            Instant at,
            Optional<String> failure) {
        return db.sql(
                                """
                                INSERT INTO channels.report (channel, provider_id, state, at, failure)
                                VALUES (:channel, :provider, :state, :at, :failure) ON CONFLICT DO NOTHING
                                """)
                        .param("channel", channel.name())
                        .param("provider", providerId)
                        .param("state", state.name())
                        .param("at", Timestamp.from(at))
                        .param("failure", failure.orElse(null), Types.VARCHAR)
                        .update()
                == 1;
    }

    Optional<OutgoingId> idOf(Channel channel, String providerId) {
        return db.sql(
                        "SELECT id FROM channels.outbox WHERE channel = :channel AND provider_id = :provider")
                .param("channel", channel.name())
                .param("provider", providerId)
                .query((row, n) -> new OutgoingId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Why the provider said that it could not deliver this one, if it did. */
    Optional<String> reportedFailure(Channel channel, String providerId) {
        return db.sql(
                        """
                        SELECT coalesce(failure, '') FROM channels.report
                        WHERE channel = :channel AND provider_id = :provider AND state = 'FAILED'
                        """)
                .param("channel", channel.name())
                .param("provider", providerId)
                .query(String.class)
                .optional();
    }

    Map<OutgoingId, Outgoing> all(Collection<OutgoingId> which) {
        return db
                .sql(SELECT + "WHERE o.id = ANY(:ids)")
                .param("ids", which.stream().map(OutgoingId::value).toArray(UUID[]::new))
                .query(JdbcOutbox::outgoing)
                .list()
                .stream()
                .collect(Collectors.toMap(Outgoing::id, Function.identity()));
    }

    List<Outgoing> newest(int most) {
        return db.sql(SELECT + "ORDER BY o.at DESC, o.id LIMIT :most")
                .param("most", most)
                .query(JdbcOutbox::outgoing)
                .list();
    }

    /** What went another way is none. */
    List<Outgoing> failures() {
        return db.sql(
                        SELECT
                                + """
                                WHERE o.state = 'FAILED' AND NOT EXISTS (
                                    SELECT 1 FROM channels.outbox other WHERE other.instead_of = o.id)
                                ORDER BY o.at, o.id
                                """)
                .query(JdbcOutbox::outgoing)
                .list();
    }

    private static Outgoing outgoing(ResultSet row, int n) throws SQLException {
        var template = row.getString("template");
        return new Outgoing(
                new OutgoingId(row.getObject("id", UUID.class)),
                new Letter(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("recipient"),
                        Language.valueOf(row.getString("language")),
                        row.getString("subject"),
                        row.getString("text"),
                        template == null
                                ? Optional.empty()
                                : Optional.of(
                                        new Template(
                                                template, List.of(texts(row, "template_words")))),
                        Optional.ofNullable(row.getString("about")),
                        Optional.ofNullable(row.getString("tag")),
                        row.getBoolean("waits_its_turn")),
                furthest(
                        Outgoing.State.valueOf(row.getString("state")),
                        row.getArray("told") == null ? new String[0] : texts(row, "told")),
                row.getInt("tries"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("provider_id")),
                Optional.ofNullable(row.getString("failure")));
    }

    private static Outgoing.State furthest(Outgoing.State own, String[] told) {
        return own != Outgoing.State.SENT
                ? own
                : Arrays.stream(told)
                        .map(Outgoing.State::valueOf)
                        .filter(Outgoing.State::isOut)
                        .reduce(own, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
