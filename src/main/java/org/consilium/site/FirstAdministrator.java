package org.consilium.site;

import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.kernel.Language;
import org.consilium.kernel.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody has to be able to let the others in: made at the first start in production. */
@Component
class FirstAdministrator {
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final Access access;
    private final JdbcClient db;
    private final Mode mode;
    private final String email;
    private final String password;

    FirstAdministrator(
            Accounts accounts,
            Access access,
            JdbcClient db,
            Mode mode,
            @Value("${consilium.admin.email:}") String email,
            @Value("${consilium.admin.password:}") String password) {
        this.accounts = accounts;
        this.access = access;
        this.db = db;
        this.mode = mode;
        this.email = email;
        this.password = password;
    }

    /** Two nodes may start at the same time: the second waits and finds the first one's work. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void hire() {
        if (mode.isDemo()) {
            return;
        }
        db.sql("SELECT pg_advisory_xact_lock(hashtext('site.first-administrator'))")
                .query(rows -> {});
        if (!accounts.withRole(Role.ADMIN).isEmpty()) {
            return;
        }
        if (email.isBlank() || password.isBlank()) {
            log.warn(
                    "There is no administrator: set CONSILIUM_ADMIN_EMAIL and CONSILIUM_ADMIN_PASSWORD and start again");
            return;
        }
        var admin =
                accounts.hire(
                        new NewStaff(
                                email,
                                password,
                                Set.of(Role.ADMIN),
                                "Administrator",
                                Optional.empty(),
                                Language.EN));
        access.note(Actor.system("site"), "HIRE", Optional.empty(), admin.id().value().toString());
    }
}
