package org.consilium.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.consilium.Consilium;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.board.Boards;
import org.consilium.board.Duty;
import org.consilium.casework.Cases;
import org.consilium.casework.Stage;
import org.consilium.testing.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The demo with one person in each situation. */
@SpringBootTest(
        classes = Consilium.class,
        properties = {
            "consilium.mode=DEMO",
            "consilium.demo.fill=true",
            "consilium.demo.people=15",
            "consilium.data=target/test-demo-data"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class DemoTests {
    @Autowired DemoPeople people;
    @Autowired DemoFill fill;
    @Autowired FilledStore store;
    @Autowired Accounts accounts;
    @Autowired Cases cases;
    @Autowired Access access;
    @Autowired Boards boards;
    @Autowired Clock clock;

    @Test
    void every_story_was_told_to_its_end() {
        assertThat(store.brokenOff()).isEmpty();
    }

    @Test
    void there_is_a_case_in_every_stage() {
        assertThat(people.families()).hasSize(15);
        assertThat(
                        people.families().stream()
                                .map(DemoPeople.Family::stage)
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Stage.values());
        assertThat(people.families()).filteredOn(DemoPeople.Family::isOnHold).isNotEmpty();
    }

    @Test
    void everybody_whom_the_product_promises_can_sign_in() {
        assertThat(people.staff())
                .hasSize(10)
                .allSatisfy(
                        member ->
                                assertThat(accounts.signIn(member.email(), DemoPeople.PASSWORD))
                                        .isPresent());
    }

    @Test
    void each_expert_finds_something_to_do() {
        assertThat(people.staff())
                .filteredOn(member -> member.startsAt().equals("/board"))
                .hasSize(6)
                .allSatisfy(
                        member ->
                                assertThat(boards.duties(actor(member)))
                                        .isNotEmpty()
                                        .anyMatch(duty -> duty.kind() != Duty.Kind.WAIT));
    }

    @Test
    void first_opinions_stay_sealed_to_who_has_not_filed() {
        var sealed =
                cases.open(StaffRoom.DEMO).stream()
                        .map(row -> row.file().id())
                        .flatMap(id -> access.holders(id, Capacity.SEAT).stream())
                        .count();
        assertThat(sealed).isPositive();
        for (var row : cases.open(StaffRoom.DEMO)) {
            for (var who : access.holders(row.file().id(), Capacity.SEAT)) {
                var actor = accounts.of(who).asActor();
                assertThat(access.may(actor, Deed.SEE_FIRST_OPINION, row.file().id())).isFalse();
            }
        }
    }

    @Test
    void a_second_start_adds_nothing() {
        var before = people.families();
        fill.run(new DefaultApplicationArguments());
        assertThat(people.families()).isEqualTo(before);
    }

    @Test
    void the_clock_is_back_at_the_present() {
        assertThat(Duration.between(clock.instant(), Clock.systemUTC().instant()).abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void few_people_are_one_of_each_situation_first() {
        var chosen = DemoFill.chosen(store.world().people(), Situation.values().length);
        assertThat(chosen)
                .extracting(DemoPerson::situation)
                .containsExactlyInAnyOrder(Situation.values());
        assertThat(DemoFill.chosen(store.world().people(), 0)).isEmpty();
        assertThat(DemoFill.chosen(store.world().people(), 40)).hasSize(40);
    }

    private Actor actor(DemoPeople.Member member) {
        return accounts.signIn(member.email(), DemoPeople.PASSWORD).orElseThrow().asActor();
    }
}
