package org.consilium.commandcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Organ;
import org.consilium.casework.Stage;
import org.consilium.channels.Outbox;
import org.consilium.commandcenter.Selection.By;
import org.consilium.kernel.NotFound;
import org.consilium.records.SmallClinic;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class CommandTests {
    @Autowired private CommandCenter command;
    @Autowired private JdbcSightStore sight;
    @Autowired private Cases cases;
    @Autowired private org.consilium.access.Access access;
    @Autowired private Outbox outbox;
    @Autowired private Clock clock;
    @Autowired private JdbcClient db;
    @Autowired private MockMvcTester web;
    @Autowired private AutowireCapableBeanFactory beans;

    private SmallClinic clinic;
    private Actor lead;

    @BeforeEach
    void open() {
        clinic = SmallClinic.of(beans);
        lead = clinic.staff(Role.COMMAND);
    }

    @Test
    void a_case_is_counted_where_it_stands_and_found_behind_the_number() {
        var registered = Selection.by(By.STAGE, "REGISTERED");
        var lung = Selection.of(Map.of("stage", "REGISTERED", "organ", "LUNG"));
        var before = command.standing(lead).count(registered);
        var lungs = command.cases(lead, lung).size();
        var one = clinic.aCase(Organ.LUNG);

        assertThat(command.standing(lead).count(registered)).isEqualTo(before + 1);
        assertThat(command.cases(lead, lung))
                .hasSize(lungs + 1)
                .extracting(c -> c.file().number())
                .contains(one.file().number());
        assertThat(command.cases(lead, Selection.by(By.CENTRE, Selection.NONE)))
                .extracting(c -> c.file().id())
                .contains(one.file().id());
    }

    @Test
    void a_case_on_hold_is_stuck_with_its_reason_and_no_longer_at_risk() {
        var one = clinic.aCase(Organ.BREAST);
        cases.hold(
                clinic.may(one.assistant(), Deed.MANAGE_CASE, one),
                HoldReason.WAITING_FOR_HOSPITAL);

        var held = now(one);
        assertThat(held.isStuck()).isTrue();
        assertThat(held.isOver()).isFalse();
        assertThat(command.cases(lead, Selection.by(By.HOLD, "WAITING_FOR_HOSPITAL")))
                .extracting(c -> c.file().id())
                .contains(one.file().id());
        assertThat(command.cases(lead, Selection.by(By.HOLD, "WAITING_FOR_FAMILY")))
                .extracting(c -> c.file().id())
                .doesNotContain(one.file().id());
    }

    @Test
    void an_assistant_carries_the_open_cases_and_an_expert_is_found_by_the_seat() {
        var one = clinic.aCase(Organ.CERVIX);
        var carrier = cases.file(clinic.may(one.assistant(), Deed.SEE_CASE, one)).assistant();
        var assistant = carrier.orElseThrow();
        assertThat(command.standing(lead).assistants())
                .filteredOn(load -> load.who().equals(assistant))
                .singleElement()
                .extracting(Load::cases)
                .isEqualTo(
                        command.cases(
                                        lead,
                                        Selection.by(By.ASSISTANT, assistant.value().toString()))
                                .size());
        access.admit(one.family(), one.expert().account(), Capacity.SEAT, one.file().id());
        assertThat(
                        command.cases(
                                lead,
                                Selection.by(By.EXPERT, one.expert().account().value().toString())))
                .as("not with the board yet")
                .isEmpty();
    }

    @Test
    void the_time_in_a_stage_is_kept_in_any_order_and_told_twice_is_kept_once() {
        var one = clinic.aCase(Organ.BREAST).file().id();
        var then = clock.instant();
        sight.entered(one, Stage.CONTACTED, then.plus(Duration.ofDays(2)));
        sight.entered(one, Stage.WITHDRAWN, then.plus(Duration.ofDays(4)));
        sight.entered(one, Stage.CONTACTED, then.plus(Duration.ofDays(2)));

        assertThat(sight.medians(then)).containsEntry(Stage.CONTACTED, Duration.ofDays(2));
    }

    @Test
    void a_step_and_a_move_are_heard() {
        var one = clinic.aCase(Organ.BREAST);
        eventually().until(() -> !sight.lastSteps(List.of(one.file().id())).isEmpty());
        cases.withdraw(clinic.may(one.family(), Deed.WITHDRAW, one));
        eventually()
                .until(
                        () ->
                                db.sql(
                                                        "SELECT count(*) FROM commandcenter.stage_entry WHERE case_id = :id AND stage = 'WITHDRAWN'")
                                                .param("id", one.file().id().value())
                                                .query(Integer.class)
                                                .single()
                                        == 1);
        assertThat(command.standing(lead).cases())
                .extracting(c -> c.file().id())
                .doesNotContain(one.file().id());
        assertThat(command.cases(lead, Selection.by(By.STAGE, "WITHDRAWN")))
                .filteredOn(c -> c.file().id().equals(one.file().id()))
                .singleElement()
                .matches(c -> !c.isOpen());
        assertThat(command.standing(lead).count(Selection.by(By.STAGE, "WITHDRAWN"))).isPositive();
        assertThat(command.cases(lead, Selection.of(Map.of())))
                .extracting(c -> c.file().id())
                .doesNotContain(one.file().id());
    }

    @Test
    void a_failed_message_is_shown_without_the_person_and_tried_again() {
        // the wall shows the oldest six: years old, it is among them whatever else failed here
        var id =
                db.sql(
                                """
                                INSERT INTO channels.outbox (id, channel, recipient, subject, text, state, tries, at, failure, given_up)
                                VALUES (gen_random_uuid(), 'SMS', '+919800012345', 's', 'secret words', 'FAILED', 8, now() - interval '10 years', 'notConfigured', true)
                                RETURNING id::text
                                """)
                        .query(String.class)
                        .single();
        assertThat(web.get().uri("/command").with(SmallClinic.signedIn(lead)))
                .bodyText()
                .contains("No provider is set up")
                .doesNotContain("9800012345")
                .doesNotContain("secret words");

        assertThat(
                        web.post()
                                .uri("/command/retries")
                                .with(SmallClinic.signedIn(lead))
                                .with(csrf())
                                .param("kind", "MESSAGE")
                                .param("id", id))
                .hasRedirectedUrl("/command#troubles");
        eventually()
                .until(
                        () ->
                                outbox.failures(lead).stream()
                                        .noneMatch(m -> m.id().value().toString().equals(id)));
        command.retry(lead, Trouble.Kind.MESSAGE, Optional.of(id));
    }

    @Test
    void a_failed_listener_is_shown_and_tried_again() {
        var one = clinic.aCase(Organ.BREAST).file().id();
        eventually().until(() -> !sight.lastSteps(List.of(one)).isEmpty());
        db.sql(
                        """
                        INSERT INTO events.event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                        VALUES (gen_random_uuid(), 'commandcenter.stages', 'org.consilium.casework.StageMoved', :event, now() - interval '1 day', 'FAILED', 1)
                        """)
                .param(
                        "event",
                        """
                        {"caseId":{"value":"%s"},"from":"PLANNING","to":"RELEASED","at":"2026-01-02T03:04:05Z"}
                        """
                                .formatted(one.value()))
                .update();
        assertThat(command.standing(lead).troubles())
                .anyMatch(
                        t ->
                                t.kind() == Trouble.Kind.EVENT
                                        && t.what().equals("commandcenter.stages"));

        command.retry(lead, Trouble.Kind.EVENT, Optional.empty());
        eventually()
                .until(
                        () ->
                                db.sql(
                                                        "SELECT count(*) FROM commandcenter.stage_entry WHERE case_id = :id AND stage = 'RELEASED'")
                                                .param("id", one.value())
                                                .query(Integer.class)
                                                .single()
                                        == 1);
        eventually()
                .until(
                        () ->
                                command.standing(lead).troubles().stream()
                                        .noneMatch(
                                                t ->
                                                        t.kind() == Trouble.Kind.EVENT
                                                                && t.what()
                                                                        .equals(
                                                                                "commandcenter.stages")));
    }

    @Test
    void a_failing_job_is_shown_and_tried_again() {
        db.sql(
                        """
                        INSERT INTO kernel.scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)
                        VALUES ('channels.outbox', '00000000-0000-0000-0000-000000000001/1', now() + interval '1 day', false, now(), 3, 1)
                        """)
                .update();
        assertThat(command.standing(lead).troubles())
                .anyMatch(t -> t.kind() == Trouble.Kind.JOB && t.tries() == 3);
        command.retry(lead, Trouble.Kind.JOB, Optional.empty());
        eventually()
                .until(
                        () ->
                                command.standing(lead).troubles().stream()
                                        .noneMatch(
                                                t ->
                                                        t.kind() == Trouble.Kind.JOB
                                                                && t.tries() == 3));
    }

    @Test
    void the_wall_shows_numbers_and_no_name_of_a_patient_in_both_languages() {
        var one = clinic.aCase(Organ.LUNG);
        var number = one.file().number();
        for (var address : new String[] {"/command", "/hi/command", "/command/centres"}) {
            assertThat(web.get().uri(address).with(SmallClinic.signedIn(lead)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Asha Made-Up");
        }
        assertThat(
                        web.get()
                                .uri("/command/cases?organ=LUNG&stage=REGISTERED")
                                .with(SmallClinic.signedIn(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("/desk/cases/" + number.digits(), number.grouped())
                .doesNotContain("Asha Made-Up");
    }

    @Test
    void the_command_center_is_for_its_lead_alone() {
        for (var role : new Role[] {Role.ASSISTANT, Role.EXPERT, Role.ADMIN, Role.FAMILY}) {
            var other = clinic.staff(role);
            assertThatThrownBy(() -> command.standing(other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> command.cases(other, Selection.of(Map.of())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> command.retry(other, Trouble.Kind.JOB, Optional.empty()))
                    .isInstanceOf(NotFound.class);
            for (var address :
                    new String[] {
                        "/command", "/command/cases", "/command/centres", "/command/live"
                    }) {
                assertThat(web.get().uri(address).with(SmallClinic.signedIn(other)))
                        .hasForwardedUrl("/missing");
            }
        }
        assertThat(web.get().uri("/command")).hasStatus3xxRedirection();
    }

    @Test
    void a_selection_that_cannot_be_is_not_there() {
        assertThat(web.get().uri("/command/cases?stage=NOWHERE").with(SmallClinic.signedIn(lead)))
                .hasStatus(404);
        assertThat(web.get().uri("/command/cases?expert=nobody").with(SmallClinic.signedIn(lead)))
                .hasStatus(404);
        assertThat(web.get().uri("/command/cases?centre=nowhere").with(SmallClinic.signedIn(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("No such case");
    }

    private CaseNow now(SmallClinic.Around one) {
        return command.standing(lead).cases().stream()
                .filter(c -> c.file().id().equals(one.file().id()))
                .findFirst()
                .orElseThrow();
    }
}
