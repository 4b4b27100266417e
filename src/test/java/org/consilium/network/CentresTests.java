package org.consilium.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class CentresTests {
    private static final Actor PROGRAM = Actor.system("test");

    @Autowired Centres centres;
    @Autowired MockMvcTester mvc;

    @BeforeEach
    void network() {
        put("t-bhopal", Centre.Level.HUB, null, "Testbhopal", 23.26, 77.41, CentreService.PET_CT);
        put("t-indore", Centre.Level.HUB, null, "Testindore", 22.72, 75.86, CentreService.PET_CT);
        put("t-vidisha", Centre.Level.SPOKE, "t-bhopal", "Testvidisha", 23.52, 77.81);
        put("t-ujjain", Centre.Level.SPOKE, "t-indore", "Testujjain", 23.18, 75.78);
    }

    @Test
    void the_nearest_that_offers_a_service_stands_first() {
        assertThat(centres.offering(CentreService.PET_CT, Optional.of("testvidisha ")))
                .extracting(Centre::code)
                .startsWith("t-bhopal", "t-indore");
        assertThat(centres.offering(CentreService.PET_CT, Optional.of("Testujjain")))
                .extracting(Centre::code)
                .startsWith("t-indore", "t-bhopal");
        assertThat(centres.offering(CentreService.PET_CT, Optional.of("Nowhere"))).hasSize(2);
        assertThat(centres.offering(CentreService.BRACHYTHERAPY, Optional.empty())).isEmpty();
    }

    @Test
    void distances_are_those_of_the_map() {
        var bhopal = centres.byCode("t-bhopal").orElseThrow();
        var indore = centres.byCode("t-indore").orElseThrow();
        assertThat(bhopal.kilometresTo(indore)).isBetween(165.0, 175.0);
        assertThat(bhopal.kilometresTo(bhopal)).isZero();
    }

    @Test
    void a_spoke_needs_a_hub_that_is_there() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> put("t-x", Centre.Level.SPOKE, "t-none", "X", 20, 75));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> put("t-x", Centre.Level.HUB, "t-bhopal", "X", 20, 75));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> put("t-x", Centre.Level.SPOKE, "t-vidisha", "X", 20, 75));
    }

    @Test
    void staff_is_posted_once_and_only_by_the_administrator() {
        var who = new AccountId(new java.util.UUID(0, 77));
        centres.post(PROGRAM, who, "t-vidisha");
        centres.post(PROGRAM, who, "t-vidisha");
        assertThat(centres.staffOf("t-vidisha")).containsExactly(who);
        assertThat(centres.postsOf(who)).containsExactly("t-vidisha");
        var assistant = new Actor(who, Set.of(Role.ASSISTANT), "Somebody");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> centres.post(assistant, who, "t-indore"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> centres.post(PROGRAM, who, "t-none"));
    }

    @Test
    void everybody_sees_the_network_in_both_languages() {
        assertThat(mvc.get().uri("/centres"))
                .hasStatusOk()
                .bodyText()
                .contains("Testvidisha", "PET-CT scan", "Spoke");
        assertThat(mvc.get().uri("/hi/centres"))
                .hasStatusOk()
                .bodyText()
                .contains("आपके पास के केंद्र", "मुख्य केंद्र");
    }

    private void put(
            String code,
            Centre.Level level,
            String parent,
            String town,
            double north,
            double east,
            CentreService... services) {
        centres.put(
                PROGRAM,
                new Centre(
                        code,
                        town + " centre",
                        level,
                        Optional.ofNullable(parent),
                        town,
                        north,
                        east,
                        Set.of(services)));
    }
}
