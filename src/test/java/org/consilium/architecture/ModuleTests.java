package org.consilium.architecture;

import org.consilium.Consilium;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {
    @Test
    void modules_use_only_what_they_may() {
        ApplicationModules.of(Consilium.class).verify();
    }
}
