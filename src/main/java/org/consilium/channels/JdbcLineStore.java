package org.consilium.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLineStore {
    private final JdbcClient db;

    JdbcLineStore(JdbcClient db) {
        this.db = db;
    }

    record Counts(int waiting, int lost, Optional<Instant> lastSent) {}

    Line of(Channel channel) {
        return db.sql("SELECT * FROM channels.line WHERE channel = :channel")
                .param("channel", channel.name())
                .query(JdbcLineStore::line)
                .optional()
                .orElseGet(() -> new Line(channel, Optional.empty(), Optional.empty()));
    }

    /** A short trouble of long ago is none of this one. */
    void failed(Channel channel, String why, Instant at) {
        db.sql(
                        """
                        INSERT INTO channels.line (channel, failing_since, tried_at, failure)
                        VALUES (:channel, :at, :at, :why)
                        ON CONFLICT (channel) DO UPDATE SET
                            failing_since = CASE
                                WHEN line.failing_since IS NULL
                                    OR (line.tried_at < line.failing_since + interval '5 minutes'
                                        AND line.tried_at < excluded.tried_at - interval '30 minutes')
                                THEN excluded.failing_since ELSE line.failing_since END,
                            tried_at = excluded.tried_at, failure = excluded.failure
                        """)
                .param("channel", channel.name())
                .param("at", Timestamp.from(at))
                .param("why", why)
                .update();
    }

    /** True when it failed before. */
    boolean worked(Channel channel) {
        return db.sql(
                                """
                                UPDATE channels.line SET failing_since = NULL, tried_at = NULL, failure = NULL
                                WHERE channel = :channel AND failing_since IS NOT NULL
                                """)
                        .param("channel", channel.name())
                        .update()
                == 1;
    }

    /** False when it was off before. */
    boolean turnOff(Channel channel, Line.Off off) {
        return db.sql(
                                """
                                INSERT INTO channels.line (channel, off_since, off_by, off_why)
                                VALUES (:channel, :at, :by, :why)
                                ON CONFLICT (channel) DO UPDATE SET
                                    off_since = excluded.off_since, off_by = excluded.off_by, off_why = excluded.off_why
                                WHERE line.off_since IS NULL
                                """)
                        .param("channel", channel.name())
                        .param("at", Timestamp.from(off.since()))
                        .param("by", off.by().value())
                        .param("why", off.why())
                        .update()
                == 1;
    }

    /** False when it was on before. What failed before it was off is tried anew. */
    boolean turnOn(Channel channel) {
        return db.sql(
                                """
                                UPDATE channels.line SET off_since = NULL, off_by = NULL, off_why = NULL,
                                    failing_since = NULL, tried_at = NULL, failure = NULL
                                WHERE channel = :channel AND off_since IS NOT NULL
                                """)
                        .param("channel", channel.name())
                        .update()
                == 1;
    }

    Counts counts(Channel channel) {
        return db.sql(
                        """
                        SELECT (SELECT count(*) FROM channels.outbox
                                WHERE channel = :channel AND state IN ('QUEUED', 'FAILED') AND NOT given_up) AS waiting,
                            (SELECT count(*) FROM channels.outbox lost
                                WHERE channel = :channel AND state = 'FAILED' AND given_up AND NOT EXISTS (
                                    SELECT 1 FROM channels.outbox other WHERE other.instead_of = lost.id)) AS lost,
                            (SELECT max(sent_at) FROM channels.outbox WHERE channel = :channel) AS last_sent
                        """)
                .param("channel", channel.name())
                .query(
                        (row, n) ->
                                new Counts(
                                        row.getInt("waiting"),
                                        row.getInt("lost"),
                                        Optional.ofNullable(row.getTimestamp("last_sent"))
                                                .map(Timestamp::toInstant)))
                .single();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var failing = row.getTimestamp("failing_since");
        var off = row.getTimestamp("off_since");
        return new Line(
                Channel.valueOf(row.getString("channel")),
                failing == null
                        ? Optional.empty()
                        : Optional.of(
                                new Line.Failing(
                                        failing.toInstant(),
                                        row.getTimestamp("tried_at").toInstant(),
                                        row.getString("failure"))),
                off == null
                        ? Optional.empty()
                        : Optional.of(
                                new Line.Off(
                                        off.toInstant(),
                                        new AccountId(row.getObject("off_by", UUID.class)),
                                        row.getString("off_why"))));
    }
}
