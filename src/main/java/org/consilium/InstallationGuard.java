package org.consilium;

import org.consilium.kernel.CannotStart;
import org.consilium.kernel.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A production database never becomes a demo, nor the other way round: the first start decides. */
@Component
class InstallationGuard {
    InstallationGuard(JdbcClient db, Mode mode) {
        db.sql("INSERT INTO kernel.installation (mode) VALUES (:mode) ON CONFLICT DO NOTHING")
                .param("mode", mode.name())
                .update();
        var first = db.sql("SELECT mode FROM kernel.installation").query(String.class).single();
        if (!first.equals(mode.name())) {
            throw new CannotStart(
                    "this database was set up as "
                            + first
                            + " and cannot be opened as "
                            + mode
                            + ".");
        }
    }
}
