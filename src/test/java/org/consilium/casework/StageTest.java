package org.consilium.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {
    @ParameterizedTest
    @CsvSource({
        "REGISTERED, CONTACTED, CONTACTED",
        "CONTACTED, CHECKLIST_SENT, COLLECTING",
        "CONTACTED, DOCUMENT_FILED, COLLECTING",
        "CONTACTED, RECORDS_COMPLETE, PREPARING",
        "COLLECTING, RECORDS_COMPLETE, PREPARING",
        "COLLECTING, SUMMARY_VERIFIED, WITH_BOARD",
        "PREPARING, SUMMARY_VERIFIED, WITH_BOARD",
        "WITH_BOARD, CONSENSUS_REACHED, PLANNING",
        "PLANNING, PLAN_RELEASED, RELEASED",
        "RELEASED, CLOSED, CLOSED",
    })
    void a_step_moves_the_case_on(Stage from, Step step, Stage to) {
        assertThat(from.after(step)).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {
                "CONTACT_TRIED",
                "TALKED",
                "MESSAGE_FROM_FAMILY",
                "RECORD_SORTED",
                "OPINION_FILED",
                "HELD",
                "RESUMED"
            })
    void most_steps_leave_it_where_it_is(Step step) {
        for (var stage : Stage.values()) {
            assertThat(stage.after(step)).isEqualTo(stage);
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void an_open_case_can_be_withdrawn_and_an_ended_one_stays_ended(Stage stage) {
        assertThat(stage.after(Step.WITHDRAWN)).isEqualTo(stage.isOpen() ? Stage.WITHDRAWN : stage);
    }

    @Test
    void nothing_leads_out_of_an_ended_case() {
        for (var step : Step.values()) {
            assertThat(Stage.CLOSED.after(step)).isEqualTo(Stage.CLOSED);
            assertThat(Stage.WITHDRAWN.after(step)).isEqualTo(Stage.WITHDRAWN);
        }
    }

    @Test
    void the_board_is_never_asked_without_a_verified_summary() {
        for (var stage : Stage.values()) {
            for (var step : Step.values()) {
                if (stage != Stage.WITH_BOARD && stage.after(step) == Stage.WITH_BOARD) {
                    assertThat(step).isEqualTo(Step.SUMMARY_VERIFIED);
                }
            }
        }
    }
}
