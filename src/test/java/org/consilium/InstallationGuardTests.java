package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.consilium.kernel.CannotStart;
import org.consilium.kernel.Mode;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsiliumTest
class InstallationGuardTests {
    @Autowired JdbcClient db;

    @Test
    void a_database_stays_what_it_was_set_up_as() {
        assertThatThrownBy(() -> new InstallationGuard(db, Mode.PRODUCTION))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("set up as DEMO");
        assertThat(new InstallationGuard(db, Mode.DEMO)).isNotNull();
    }
}
