package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeedTest {
    private static final Set<Capacity> NONE = Set.of();

    @ParameterizedTest
    @EnumSource(Deed.class)
    void who_holds_nothing_on_a_case_may_do_nothing_whatever_the_role(Deed deed) {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.COMMAND))) {
            assertThat(deed.allows(actor(role), NONE)).as(role.name()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void the_command_center_sees_and_manages_without_holding_and_no_more(Deed deed) {
        assertThat(deed.allows(actor(Role.COMMAND), NONE))
                .isEqualTo(deed == Deed.SEE_CASE || deed == Deed.MANAGE_CASE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "GIVE_CONSENT",
                "SIGN_SUMMARY",
                "FILE_OPINION",
                "SET_STAGE",
                "RATE_OPTIONS",
                "SIGN_PLAN",
                "RELEASE_PLAN",
                "ANSWER_OFFER",
                "ANSWER_CLINICAL_QUESTION"
            })
    void what_only_people_do_the_program_never_does(Deed deed) {
        assertThat(deed.allows(Actor.system("test"), EnumSet.allOf(Capacity.class))).isFalse();
    }

    @Test
    void the_program_reads_for_its_work() {
        assertThat(Deed.SEE_RECORDS.allows(Actor.system("test"), NONE)).isTrue();
    }

    @Test
    void the_first_opinion_and_the_others_are_sealed_until_the_own_one_is_filed() {
        var expert = actor(Role.EXPERT);
        for (var sealed : EnumSet.of(Deed.SEE_FIRST_OPINION, Deed.SEE_OPINIONS)) {
            assertThat(sealed.allows(expert, Set.of(Capacity.SEAT))).isFalse();
            assertThat(sealed.allows(expert, Set.of(Capacity.SEAT_OPEN))).isTrue();
        }
        assertThat(Deed.SEE_OPINIONS.allows(expert, Set.of(Capacity.CHAIR))).isFalse();
    }

    private static Actor actor(Role role) {
        return new Actor(new AccountId(new UUID(0, 1)), Set.of(role), "Somebody");
    }
}
