package org.consilium.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff by e-mail and password. An address nobody has is answered and paused like one that somebody
 * has.
 */
@Service
public class StaffSignIns {
    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Accounts accounts;
    private final Clock clock;

    StaffSignIns(JdbcClient db, Accounts accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code staff.sign-in} when e-mail or password is off, {@code staff.pause}
     *     after five of them
     */
    @Transactional(noRollbackFor = Refused.class)
    public Account signIn(String email, String password) {
        var login = hash(email.strip().toLowerCase(Locale.ROOT));
        refuseWhilePaused(login);
        var account = accounts.signIn(email, password);
        if (account.isEmpty()) {
            countWrong(login);
            throw new Refused("staff.sign-in");
        }
        db.sql("DELETE FROM site.staff_try WHERE login_hash = :login")
                .param("login", login)
                .update();
        return account.get();
    }

    private void refuseWhilePaused(String login) {
        var paused =
                db.sql(
                                "SELECT count(*) FROM site.staff_try WHERE login_hash = :login AND paused_until > :now")
                        .param("login", login)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single();
        if (paused > 0) {
            throw new Refused("staff.pause", PAUSE.toMinutes());
        }
    }

    private void countWrong(String login) {
        db.sql(
                        """
                        INSERT INTO site.staff_try AS t (login_hash, wrong) VALUES (:login, 1)
                        ON CONFLICT (login_hash) DO UPDATE SET
                            wrong = CASE WHEN t.wrong + 1 >= :tries THEN 0 ELSE t.wrong + 1 END,
                            paused_until = CASE WHEN t.wrong + 1 >= :tries THEN :until::timestamptz ELSE t.paused_until END
                        """)
                .param("login", login)
                .param("tries", TRIES)
                .param("until", Timestamp.from(clock.instant().plus(PAUSE)))
                .update();
    }

    private static String hash(String login) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(login.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
