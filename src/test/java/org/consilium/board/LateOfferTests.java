package org.consilium.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Step;
import org.consilium.casework.TaskKind;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.kernel.MovableClock;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** An offer that nobody answers does not hold the board up. */
@ConsiliumTest
class LateOfferTests {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired LateOffers offers;
    @Autowired Accounts accounts;
    @Autowired Outbox outbox;
    @Autowired Clock clock;
    private TheClinic clinic;

    @BeforeEach
    void open() {
        clinic = TheClinic.of(beans);
    }

    @AfterEach
    void backToNow() {
        ((MovableClock) clock).backToNow();
    }

    @Test
    void in_time_nothing_happens() {
        var around = clinic.convened();
        pass(Duration.ofHours(11));
        assertThat(offers.found()).doesNotContain(around.file().id());
        var before = state(around);
        offers.passOn(around.file().id());
        assertThat(state(around)).isEqualTo(before);
    }

    @Test
    void a_late_seat_goes_to_the_next_who_was_not_asked_and_once() {
        var around = clinic.convened();
        around.members().stream().skip(1).forEach(member -> clinic.accept(around, member));
        clinic.accept(around, around.chair());
        pass(Duration.ofHours(13));
        assertThat(offers.found()).contains(around.file().id());

        offers.passOn(around.file().id());
        offers.passOn(around.file().id());

        var seats = state(around).seats();
        assertThat(seats).hasSize(4);
        var lapsed = seats.getFirst();
        assertThat(lapsed.state()).isEqualTo(Seat.State.TAKEN_BACK);
        assertThat(lapsed.answer().flatMap(Seat.Answer::reason)).contains(DeclineReason.NO_ANSWER);
        var next = seats.getLast();
        assertThat(next.role()).isEqualTo(SeatRole.SURGEON);
        assertThat(next.expert()).isNotEqualTo(around.surgeon().account());
        assertThat(next.state()).isEqualTo(Seat.State.OFFERED);
        assertThat(next.answerBy()).isEqualTo(next.offeredAt().plus(Duration.ofHours(12)));
        assertThat(held(around, around.surgeon())).isEmpty();
        assertThat(clinic.access.capacities(next.expert(), around.file().id()))
                .containsExactly(Capacity.SEAT_OFFERED);
        assertThat(clinic.steps(around)).endsWith(Step.OFFER_LAPSED, Step.SEAT_REPLACED);
        assertThat(clinic.tasks(around)).doesNotContain(TaskKind.SEAT_PANEL);
        assertThat(offers.found()).doesNotContain(around.file().id());
    }

    @Test
    void when_nobody_is_left_the_desk_gets_the_task() {
        var around = clinic.convened();
        clinic.accept(around, around.medical());
        clinic.accept(around, around.radiation());
        nobodyElse(around);
        pass(Duration.ofHours(13));
        offers.passOn(around.file().id());
        assertThat(state(around).live(SeatRole.SURGEON)).isEmpty();
        assertThat(state(around).chair()).isEmpty();
        assertThat(clinic.tasks(around)).contains(TaskKind.SEAT_PANEL, TaskKind.NAME_CHAIR);
        assertThat(held(around, around.chair())).isEmpty();
    }

    @Test
    void a_chair_who_does_not_declare_in_time_is_replaced() {
        var around = clinic.convened();
        around.members().forEach(member -> clinic.accept(around, member));
        clinic.expert(SeatRole.SURGEON, true);
        pass(Duration.ofHours(13));
        offers.passOn(around.file().id());
        var chairs = state(around).chairs();
        assertThat(chairs).hasSize(2);
        assertThat(chairs.getFirst().state()).isEqualTo(Chair.State.TAKEN_BACK);
        assertThat(chairs.getLast().state()).isEqualTo(Chair.State.NAMED);
        assertThat(chairs.getLast().expert()).isNotEqualTo(around.chair().account());
        assertThat(clinic.tasks(around)).doesNotContain(TaskKind.NAME_CHAIR);
    }

    @Test
    void nothing_is_passed_on_while_the_case_is_on_hold() {
        var around = clinic.convened();
        clinic.cases.hold(
                clinic.may(around.assistant(), Deed.MANAGE_CASE, around),
                HoldReason.WAITING_FOR_RECORDS_ASKED_BY_BOARD);
        pass(Duration.ofHours(13));
        var before = state(around);
        offers.passOn(around.file().id());
        assertThat(state(around)).isEqualTo(before);
    }

    @Test
    void whoever_is_asked_is_told_that_something_waits_and_not_what() {
        var around = clinic.convened();
        for (var asked : List.of(around.surgeon(), around.chair())) {
            assertThat(sentTo(asked))
                    .singleElement()
                    .satisfies(
                            message ->
                                    assertThat(message.subject() + message.text())
                                            .contains("/board", "something waits for you")
                                            .doesNotContain(
                                                    around.file().number().digits(),
                                                    "cases",
                                                    "Surgeon"));
        }
    }

    private List<Outgoing> sentTo(Actor who) {
        var address = accounts.workAddress(who.account()).orElseThrow().value();
        return outbox.newest(clinic.person(Role.ADMIN), 1000).stream()
                .filter(message -> message.recipient().equals(address))
                .toList();
    }

    /** All others who could sit or chair are on the case as somebody else. */
    private void nobodyElse(TheClinic.Around around) {
        for (var other : clinic.experts.all()) {
            if (clinic.access.capacities(other.account(), around.file().id()).isEmpty()) {
                clinic.access.admit(
                        around.family(),
                        other.account(),
                        Capacity.TREATING_DOCTOR,
                        around.file().id());
            }
        }
    }

    private void pass(Duration time) {
        ((MovableClock) clock).pass(time);
    }

    private Set<Capacity> held(TheClinic.Around around, Actor who) {
        return clinic.access.capacities(who.account(), around.file().id());
    }

    private PanelState state(TheClinic.Around around) {
        return clinic.panels.state(clinic.may(around.assistant(), Deed.SEE_PANEL, around));
    }
}
