package org.consilium.demo;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waits until nobody has anything left to do about what happened. */
@Component
class Settled {
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int MOST_LOOKS = 2000;

    private final JdbcClient db;
    private int stuck;

    Settled(JdbcClient db) {
        this.db = db;
    }

    /** What is still open after ten seconds is waited for no more. */
    void await() {
        var open = open();
        for (var look = 0; open > stuck && look < MOST_LOOKS; look++) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            open = open();
        }
        stuck = open;
    }

    private int open() {
        return db.sql("SELECT count(*) FROM events.event_publication WHERE completion_date IS NULL")
                .query(Integer.class)
                .single();
    }
}
