package org.consilium.site;

import java.sql.Timestamp;
import java.time.Clock;
import org.consilium.kernel.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers a request key in the same transaction as what it did. */
@Repository
class TakenKeys {
    private final JdbcClient db;
    private final Clock clock;

    TakenKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** False for the second time. */
    boolean take(RequestKey key) {
        return db.sql(
                                "INSERT INTO site.taken_key (request_key, taken_at) VALUES (:key, :at) ON CONFLICT DO NOTHING")
                        .param("key", key.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
