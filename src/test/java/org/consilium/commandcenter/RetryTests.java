package org.consilium.commandcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;

import java.time.Duration;
import java.util.UUID;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsiliumTest
class RetryTests {
    @Autowired Retries retries;
    @Autowired JdbcClient db;

    @AfterEach
    void leaveNoTrouble() {
        db.sql(
                        "DELETE FROM events.event_publication WHERE serialized_event LIKE '%2026-01-02T03:04:05Z%'")
                .update();
    }

    @Test
    void a_listener_that_failed_is_told_again_without_anybody_pressing_a_button() {
        var one = failed("1 day", 1);
        retries.tellAgain();
        eventually().until(() -> isHeard(one));
    }

    @Test
    void one_that_has_just_failed_rests_and_one_that_failed_too_often_waits_for_a_person() {
        var fresh = failed("30 seconds", 1);
        var tired = failed("3 minutes", 4);
        var hopeless = failed("30 days", Retries.MOST_TRIES);
        var due = failed("1 day", 2);
        retries.tellAgain();
        eventually().until(() -> isHeard(due));
        assertThat(isHeard(fresh)).isFalse();
        assertThat(isHeard(tired)).isFalse();
        assertThat(isHeard(hopeless)).isFalse();
    }

    @Test
    void the_job_is_one_row_for_all_nodes() {
        assertThat(
                        db.sql(
                                        "SELECT count(*) FROM kernel.scheduled_tasks WHERE task_name = 'event-retry'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, PT1M", "1, PT1M", "2, PT2M", "5, PT16M", "9, PT4H16M", "10, PT6H", "40, PT6H"})
    void the_wait_doubles_up_to_six_hours(int tries, Duration wait) {
        assertThat(Retries.waitAfter(tries)).isEqualTo(wait);
    }

    private UUID failed(String ago, int tries) {
        var one = UUID.randomUUID();
        db.sql(
                        """
                        INSERT INTO events.event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                        VALUES (gen_random_uuid(), 'commandcenter.stages', 'org.consilium.casework.StageMoved', :event,
                            now() - CAST(:ago AS interval), 'FAILED', :tries)
                        """)
                .param(
                        "event",
                        """
                        {"caseId":{"value":"%s"},"from":"PLANNING","to":"RELEASED","at":"2026-01-02T03:04:05Z"}
                        """
                                .formatted(one))
                .param("ago", ago)
                .param("tries", tries)
                .update();
        return one;
    }

    private boolean isHeard(UUID one) {
        return db.sql("SELECT count(*) FROM commandcenter.stage_entry WHERE case_id = :id")
                        .param("id", one)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
