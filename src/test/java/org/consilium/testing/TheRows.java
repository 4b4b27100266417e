package org.consilium.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the tables of a program that runs beside. */
public final class TheRows {
    /**
     * Whatever still moves by itself; a sentence for each kind. What leaves has pauses of its own:
     * nobody gets thirty mails of a program within an hour. A receipt that has left is not late.
     */
    private static final String MOVING =
            """
            SELECT 'webhook not read' AS what, count(*) AS n FROM conversation.whatsapp_delivery WHERE state = 'NEW'
            UNION ALL SELECT 'mail not read', count(*) FROM conversation.mail WHERE state = 'KEPT'
            UNION ALL SELECT 'file not fetched', count(*) FROM channels.enclosure WHERE state = 'COMING'
            UNION ALL SELECT 'file of a case not filed', count(*)
                FROM channels.enclosure e JOIN conversation.letter l ON l.arrival = e.incoming_id
                WHERE e.state = 'KEPT' AND l.state = 'CLAIMED'
            UNION ALL SELECT 'message not placed', count(*)
                FROM channels.incoming i LEFT JOIN conversation.letter l ON l.arrival = i.id
                WHERE l.arrival IS NULL OR (l.state = 'WAITING' AND l.why IS NULL)
            UNION ALL SELECT 'pages not made', count(*) FROM records.document WHERE reading = 'MAKING'
            UNION ALL SELECT 'event not told: ' || listener_id, count(*) FROM events.event_publication GROUP BY listener_id
            UNION ALL SELECT 'job ' || task_name, count(*) FROM kernel.scheduled_tasks
                WHERE task_instance <> 'recurring' AND task_name <> 'channels.outbox'
                    AND NOT (task_name = 'conversation.receipt'
                        AND task_instance IN (SELECT arrival::text FROM conversation.letter WHERE receipt))
                GROUP BY task_name
            """;

    private final JdbcClient db;

    public TheRows(JdbcClient db) {
        this.db = db;
    }

    /** The demo's families sign in by phone; from now on each has a verified address, too. */
    public void giveAddresses() {
        db.sql(
                        """
                        INSERT INTO access.account_contact (kind, value, account_id)
                        SELECT DISTINCT 'EMAIL', md5(account_id::text) || '@families.example', account_id
                        FROM access.admission WHERE capacity IN ('PATIENT', 'CAREGIVER', 'TREATING_DOCTOR')
                        """)
                .update();
    }

    /** Families and treating doctors whose cases are open. */
    public List<Sender> senders() {
        return db.sql(
                        """
                        SELECT DISTINCT c.value, f.number FROM access.admission a
                            JOIN access.account_contact c USING (account_id)
                            JOIN casework.case_file f ON f.id = a.case_id
                        WHERE a.capacity IN ('PATIENT', 'CAREGIVER', 'TREATING_DOCTOR')
                            AND f.stage NOT IN ('CLOSED', 'WITHDRAWN')
                        ORDER BY f.number, c.value
                        """)
                .query((row, n) -> new Sender(row.getString(1), row.getString(2)))
                .list();
    }

    public String setting(String name) {
        return db.sql("SHOW " + name).query(String.class).single();
    }

    /** Empty once everything has come to rest. */
    public List<String> moving() {
        return db
                .sql(MOVING)
                .query(
                        (row, n) ->
                                row.getInt(2) == 0 ? "" : row.getString(1) + ": " + row.getInt(2))
                .list()
                .stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
