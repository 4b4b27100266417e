package org.consilium.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsiliumTest
class ConsentTests {
    @Autowired Consents consents;
    @Autowired Access access;

    private final CaseId caseId = new CaseId(UUID.randomUUID());
    private final Actor family = somebody(Role.FAMILY);
    private final Actor expert = somebody(Role.EXPERT);

    @Test
    void absence_means_no() {
        for (var purpose : Purpose.values()) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> consents.require(caseId, purpose))
                    .withMessage("consent.missing");
        }
    }

    @Test
    void a_consent_keeps_version_and_language_of_the_notice() {
        opened();
        assertThat(consents.history(access.grant(family, Deed.SEE_CONSENT, caseId)))
                .hasSize(2)
                .allSatisfy(
                        line -> {
                            assertThat(line.readIn()).isEqualTo(Language.HI);
                            assertThat(line.noticeVersion())
                                    .isEqualTo(consents.noticeVersion(line.purpose()))
                                    .isPositive();
                            assertThat(line.withdrawnAt()).isEqualTo(Optional.empty());
                        });
        consents.require(caseId, Purpose.SHARE_WITH_EXPERTS);
    }

    @Test
    void taking_it_back_shuts_the_experts_out_at_once() {
        opened();
        access.admit(family, expert.account(), Capacity.SEAT_OPEN, caseId);
        assertThat(access.may(expert, Deed.SEE_RECORDS, caseId)).isTrue();
        consents.withdraw(
                access.grant(family, Deed.GIVE_CONSENT, caseId), Purpose.SHARE_WITH_EXPERTS);
        assertThat(access.may(expert, Deed.SEE_RECORDS, caseId)).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> consents.require(caseId, Purpose.SHARE_WITH_EXPERTS));
        consents.require(caseId, Purpose.OPINION);
    }

    @Test
    void only_the_family_gives_a_later_one_and_twice_is_once() {
        opened();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () ->
                                consents.give(
                                        expert, caseId, EnumSet.of(Purpose.RESEARCH), Language.EN));
        consents.give(family, caseId, EnumSet.of(Purpose.RESEARCH), Language.EN);
        consents.give(family, caseId, EnumSet.of(Purpose.RESEARCH), Language.EN);
        assertThat(consents.history(access.grant(family, Deed.SEE_CONSENT, caseId))).hasSize(3);
    }

    private void opened() {
        access.admit(family, family.account(), Capacity.PATIENT, caseId);
        consents.give(
                family,
                caseId,
                EnumSet.of(Purpose.OPINION, Purpose.SHARE_WITH_EXPERTS),
                Language.HI);
    }

    private static Actor somebody(Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), Set.of(role), "Somebody");
    }
}
