package org.consilium.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.MovableClock;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsiliumTest
class HoldTests {
    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired Cases cases;
    @Autowired Consents consents;
    @Autowired Clock clock;
    private TheClinic.Opened opened;
    private TheClinic desk;

    @BeforeEach
    void open() {
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = desk.open();
    }

    @AfterEach
    void now() {
        ((MovableClock) clock).backToNow();
    }

    @Test
    void a_hold_pauses_the_clocks_and_a_resumption_gives_the_time_back() {
        var before = onlyClock();
        cases.hold(managing(), HoldReason.WAITING_FOR_FAMILY);
        assertThat(onlyClock().look(clock.instant())).isEqualTo(Commitment.Look.PAUSED);
        ((MovableClock) clock).pass(Duration.ofDays(3));
        assertThat(onlyClock().look(clock.instant())).isEqualTo(Commitment.Look.PAUSED);
        cases.resume(managing());
        assertThat(onlyClock().dueAt())
                .isCloseTo(before.dueAt().plus(Duration.ofDays(3)), within(5, ChronoUnit.SECONDS));
        assertThat(onlyClock().look(clock.instant())).isNotEqualTo(Commitment.Look.PAUSED);
    }

    @Test
    void a_second_hold_and_a_resumption_of_what_runs_are_refused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> cases.resume(managing()));
        cases.hold(managing(), HoldReason.PATIENT_IN_HOSPITAL);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cases.hold(managing(), HoldReason.WAITING_FOR_FAMILY));
    }

    @Test
    void who_hands_a_case_over_keeps_no_access_and_only_assistants_get_one() {
        var other = desk.staff(Role.ASSISTANT, "Ravi Kumar");
        var coordinator = desk.staff(Role.COORDINATOR, "Centre Person");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cases.handOver(managing(), coordinator.account()));
        cases.handOver(managing(), other.account());
        assertThatExceptionOfType(NotFound.class).isThrownBy(this::managing);
        assertThat(access.may(other, Deed.MANAGE_CASE, opened.file().id())).isTrue();
    }

    @Test
    void a_case_is_not_handed_to_somebody_on_its_panel_and_stays_where_it_was() {
        var judge = desk.staff(Role.ASSISTANT, "Meera Both");
        access.admit(
                Actor.system("test"), judge.account(), Capacity.SEAT_OFFERED, opened.file().id());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cases.handOver(managing(), judge.account()))
                .withMessage("access.seated");
        assertThat(access.may(opened.assistant(), Deed.MANAGE_CASE, opened.file().id())).isTrue();
    }

    @Test
    void a_withdrawal_takes_every_expert_out_and_ends_clocks_and_tasks() {
        var expert = desk.staff(Role.EXPERT, "Dr. Surgeon");
        access.admit(
                Actor.system("test"), expert.account(), Capacity.SEAT_OPEN, opened.file().id());
        assertThat(access.may(expert, Deed.SEE_RECORDS, opened.file().id())).isTrue();
        cases.withdraw(access.grant(opened.family(), Deed.WITHDRAW, opened.file().id()));
        assertThat(access.may(expert, Deed.SEE_RECORDS, opened.file().id())).isFalse();
        var grant = access.grant(opened.family(), Deed.SEE_CASE, opened.file().id());
        assertThat(cases.file(grant).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(cases.tasks(grant)).isEmpty();
        assertThat(cases.commitments(grant)).allMatch(c -> c.metAt().isPresent());
    }

    @Test
    void consent_to_experts_taken_back_takes_every_expert_out_at_once() {
        var expert = desk.staff(Role.EXPERT, "Dr. Surgeon");
        access.admit(Actor.system("test"), expert.account(), Capacity.SEAT, opened.file().id());
        consents.withdraw(
                access.grant(opened.family(), Deed.GIVE_CONSENT, opened.file().id()),
                Purpose.SHARE_WITH_EXPERTS);
        assertThat(access.may(expert, Deed.SEE_RECORDS, opened.file().id())).isFalse();
    }

    private Commitment onlyClock() {
        return cases.commitments(
                        access.grant(opened.assistant(), Deed.SEE_CASE, opened.file().id()))
                .getFirst();
    }

    private Grant managing() {
        return access.grant(opened.assistant(), Deed.MANAGE_CASE, opened.file().id());
    }
}
