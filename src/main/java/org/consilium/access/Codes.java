package org.consilium.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.kernel.Mode;
import org.consilium.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Six-digit codes that prove a phone number or an address: good for ten minutes and five tries,
 * then a pause of fifteen minutes for that contact. Kept hashed.
 */
@Service
public class Codes {
    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    static final Duration PAUSE = Duration.ofMinutes(15);
    static final int TRIES = 5;
    private static final int SENDINGS_PER_PAUSE = 5;

    private final JdbcClient db;
    private final CodeCourier courier;
    private final Ids ids;
    private final Mode mode;
    private final Clock clock;

    /** What a code is for; one that was made for something else opens nothing. */
    public enum Use {
        /** Proves that a phone number or an address is one's own. */
        PROOF,
        /** Told by a family to somebody else, whose messages may then come to its case. */
        GUEST
    }

    Codes(JdbcClient db, CodeCourier courier, Ids ids, Mode mode, Clock clock) {
        this.db = db;
        this.courier = courier;
        this.ids = ids;
        this.mode = mode;
        this.clock = clock;
    }

    /**
     * Sends a new code; the one before it is void.
     *
     * @return the code itself in demo mode, where the page shows it; empty otherwise
     * @throws Refused {@code code.pause} while the contact is paused or was sent too many
     */
    @Transactional(noRollbackFor = Refused.class)
    public Optional<String> send(Contact to, Language language) {
        var code = send(Use.PROOF, to, language);
        return mode.isDemo() ? Optional.of(code) : Optional.empty();
    }

    /**
     * Sends a family the code that it may tell somebody who writes about its case; it signs nobody
     * in, and its tries and pauses are not those of the family.
     *
     * @throws Refused {@code code.pause} while the contact is paused or was sent too many
     */
    @Transactional(noRollbackFor = Refused.class)
    public void sendForGuest(Contact family, Language language) {
        send(Use.GUEST, family, language);
    }

    private String send(Use use, Contact to, Language language) {
        var now = clock.instant();
        var who = who(use, to);
        refuseWhilePaused(who, now);
        var sent =
                db.sql(
                                "SELECT count(*) FROM access.code WHERE contact_hash = :who AND sent_at > :since")
                        .param("who", who)
                        .param("since", Timestamp.from(now.minus(PAUSE)))
                        .query(Integer.class)
                        .single();
        if (sent >= SENDINGS_PER_PAUSE && !mode.isDemo()) {
            throw new Refused("code.pause", PAUSE.toMinutes());
        }
        var code = ids.nextCode();
        var id = ids.next();
        db.sql("UPDATE access.code SET void = true WHERE contact_hash = :who")
                .param("who", who)
                .update();
        db.sql(
                        """
                        INSERT INTO access.code (id, contact_hash, code_hash, sent_at, good_until, tries_left, void)
                        VALUES (:id, :who, :code, :at, :until, :tries, false)
                        """)
                .param("id", id)
                .param("who", who)
                .param("code", hash(id + code))
                .param("at", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(GOOD_FOR)))
                .param("tries", TRIES)
                .update();
        courier.bring(to, code, use, language);
        return code;
    }

    /**
     * Takes a typed code.
     *
     * @throws Refused {@code code.wrong} with the tries left, {@code code.old} after ten minutes,
     *     {@code code.pause} after five wrong ones
     */
    @Transactional(noRollbackFor = Refused.class)
    public VerifiedContact verify(Contact contact, String typed) {
        check(Use.PROOF, contact, typed);
        return new VerifiedContact(contact);
    }

    /**
     * Takes what somebody typed as the code that this family was sent for a guest.
     *
     * @throws Refused as {@link #verify}
     */
    @Transactional(noRollbackFor = Refused.class)
    public void verifyGuest(Contact family, String typed) {
        check(Use.GUEST, family, typed);
    }

    private void check(Use use, Contact contact, String typed) {
        var now = clock.instant();
        var who = who(use, contact);
        refuseWhilePaused(who, now);
        var open = openCode(who).orElseThrow(() -> new Refused("code.old"));
        if (now.isAfter(open.goodUntil)) {
            throw new Refused("code.old");
        }
        var digits = new StringBuilder();
        typed.codePoints()
                .filter(Character::isDigit)
                .forEach(c -> digits.append(Character.digit(c, 10)));
        if (!MessageDigest.isEqual(
                bytes(open.codeHash), bytes(hash(open.id + digits.toString())))) {
            throw wrong(who, open, now);
        }
        db.sql("UPDATE access.code SET void = true WHERE id = :id").param("id", open.id).update();
    }

    private record Open(UUID id, String codeHash, Instant goodUntil, int triesLeft) {}

    private Optional<Open> openCode(String who) {
        return db.sql(
                        """
                        SELECT id, code_hash, good_until, tries_left FROM access.code
                        WHERE contact_hash = :who AND NOT void ORDER BY sent_at DESC LIMIT 1 FOR UPDATE
                        """)
                .param("who", who)
                .query(
                        (row, n) ->
                                new Open(
                                        row.getObject("id", UUID.class),
                                        row.getString("code_hash"),
                                        row.getTimestamp("good_until").toInstant(),
                                        row.getInt("tries_left")))
                .optional();
    }

    private Refused wrong(String who, Open open, Instant now) {
        var left = open.triesLeft - 1;
        db.sql("UPDATE access.code SET tries_left = :left, void = :void WHERE id = :id")
                .param("left", left)
                .param("void", left == 0)
                .param("id", open.id)
                .update();
        if (left > 0) {
            return new Refused("code.wrong", left);
        }
        db.sql(
                        """
                        INSERT INTO access.code_pause (contact_hash, until) VALUES (:who, :until)
                        ON CONFLICT (contact_hash) DO UPDATE SET until = excluded.until
                        """)
                .param("who", who)
                .param("until", Timestamp.from(now.plus(PAUSE)))
                .update();
        return new Refused("code.pause", PAUSE.toMinutes());
    }

    private void refuseWhilePaused(String who, Instant now) {
        var paused =
                db.sql(
                                "SELECT count(*) FROM access.code_pause WHERE contact_hash = :who AND until > :now")
                        .param("who", who)
                        .param("now", Timestamp.from(now))
                        .query(Integer.class)
                        .single();
        if (paused > 0) {
            throw new Refused("code.pause", PAUSE.toMinutes());
        }
    }

    /** Codes of different use have nothing in common, neither tries nor pauses. */
    private static String who(Use use, Contact contact) {
        return hash(use == Use.PROOF ? contact.value() : use + " " + contact.value());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
