package org.consilium.site;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to be called before there is a case. */
@Service
public class CallBacks {
    private final JdbcClient db;
    private final Access access;
    private final Clock clock;

    CallBacks(JdbcClient db, Access access, Clock clock) {
        this.db = db;
        this.access = access;
        this.clock = clock;
    }

    /** The same key asks once. */
    @Transactional
    public void ask(RequestKey key, String name, Contact phone, CallTime time, Language language) {
        db.sql(
                        """
                        INSERT INTO site.call_back (id, name, phone, call_time, language, asked_at)
                        VALUES (:id, :name, :phone, :time, :language, :at) ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", key.value())
                .param("name", name)
                .param("phone", phone.value())
                .param("time", time.name())
                .param("language", language.tag())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Those who wait, longest first; for the desk. */
    public List<CallBack> open(Actor staff) {
        mustBeDesk(staff);
        return db.sql(
                        """
                        SELECT id, name, phone, call_time, language, asked_at FROM site.call_back
                        WHERE done_at IS NULL ORDER BY asked_at LIMIT 200
                        """)
                .query(
                        (row, n) ->
                                new CallBack(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        new Contact(Contact.Kind.PHONE, row.getString("phone")),
                                        CallTime.valueOf(row.getString("call_time")),
                                        Language.of(row.getString("language")).orElse(Language.EN),
                                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** Called; the second time changes nothing. */
    @Transactional
    public void done(Actor staff, UUID id) {
        mustBeDesk(staff);
        var changed =
                db.sql(
                                "UPDATE site.call_back SET done_at = :at, done_by = :by WHERE id = :id AND done_at IS NULL")
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", staff.account().value())
                        .param("id", id)
                        .update();
        if (changed == 1) {
            access.note(staff, "CALL_BACK_DONE", Optional.empty(), id.toString());
        }
    }

    private static void mustBeDesk(Actor staff) {
        if (!staff.is(Role.ASSISTANT) && !staff.is(Role.COORDINATOR)) {
            throw new NotFound();
        }
    }
}
