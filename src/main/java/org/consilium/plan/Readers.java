package org.consilium.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.Step;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read a released plan, who has read it, and who has to be called because nobody did. */
@Component
class Readers {
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Set<Capacity> FAMILY = EnumSet.of(Capacity.PATIENT, Capacity.CAREGIVER);

    record Unopened(CaseId caseId, int version) {}

    private final JdbcClient db;
    private final Access access;
    private final Cases cases;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Readers(
            JdbcClient db,
            Access access,
            Cases cases,
            Consents consents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.access = access;
        this.cases = cases;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A treating doctor reads a plan when the family agreed to share it, or when the doctor asked
     * for it.
     *
     * @throws NotFound otherwise
     */
    void requireConsent(Grant grant) {
        if (!isDoctorOnly(grant) || openedBy(grant)) {
            return;
        }
        try {
            consents.require(grant.caseId(), Purpose.SHARE_WITH_TREATING_DOCTOR);
        } catch (Refused e) {
            throw new NotFound();
        }
    }

    void sent(Plan.Released plan) {
        db.sql(
                        """
                        INSERT INTO plan.delivery (case_id, version, released_at) VALUES (:case, :version, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("case", plan.caseId().value())
                .param("version", plan.version())
                .param("at", Timestamp.from(plan.at()))
                .update();
    }

    /** The first reading by the family counts; a doctor's only in a case of their own. */
    void opened(Grant grant, Plan.Released plan) {
        if (!isFamily(grant) && !(isDoctorOnly(grant) && openedBy(grant))) {
            return;
        }
        var who = grant.actor().account();
        var now = clock.instant();
        var first =
                db.sql(
                                        """
                                        UPDATE plan.delivery SET opened_by = :who, opened_at = :at
                                        WHERE case_id = :case AND version = :version AND opened_at IS NULL
                                        """)
                                .param("who", who.value())
                                .param("at", Timestamp.from(now))
                                .param("case", plan.caseId().value())
                                .param("version", plan.version())
                                .update()
                        == 1;
        if (first) {
            events.publishEvent(new PlanOpened(plan.caseId(), plan.version(), who, now));
        }
    }

    /** The newest version's way to the family; empty before a release. */
    Optional<Delivery> delivery(Grant grant) {
        grant.mustBe(Deed.SEE_PLAN, Deed.LOG_CALL);
        return db.sql(
                        """
                        SELECT d.*, (SELECT max(t.at) FROM plan.talk t WHERE t.case_id = d.case_id AND t.version = d.version) AS talked_at
                        FROM plan.delivery d WHERE d.case_id = :case ORDER BY d.version DESC LIMIT 1
                        """)
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                new Delivery(
                                        row.getInt("version"),
                                        row.getTimestamp("released_at").toInstant(),
                                        instant(row.getTimestamp("opened_at")),
                                        instant(row.getTimestamp("chased_at")),
                                        instant(row.getTimestamp("talked_at"))))
                .optional();
    }

    /** Newest versions that went out a day ago, and that nobody read or asked after. */
    List<Unopened> unopened() {
        return db.sql(
                        """
                        SELECT case_id, version FROM plan.delivery d
                        WHERE released_at < :before AND opened_at IS NULL AND chased_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM plan.delivery l WHERE l.case_id = d.case_id AND l.version > d.version)
                        ORDER BY released_at LIMIT 500
                        """)
                .param("before", Timestamp.from(clock.instant().minus(PATIENCE)))
                .query(
                        (row, n) ->
                                new Unopened(
                                        new CaseId(row.getObject("case_id", UUID.class)),
                                        row.getInt("version")))
                .list();
    }

    /** Once per version, however many nodes look. */
    boolean chase(Unopened plan, Instant at) {
        return db.sql(
                                """
                                UPDATE plan.delivery SET chased_at = :at
                                WHERE case_id = :case AND version = :version AND opened_at IS NULL AND chased_at IS NULL
                                """)
                        .param("at", Timestamp.from(at))
                        .param("case", plan.caseId().value())
                        .param("version", plan.version())
                        .update()
                == 1;
    }

    private boolean isFamily(Grant grant) {
        return held(grant).stream().anyMatch(FAMILY::contains);
    }

    private boolean isDoctorOnly(Grant grant) {
        return held(grant).equals(EnumSet.of(Capacity.TREATING_DOCTOR));
    }

    private Set<Capacity> held(Grant grant) {
        return access.capacities(grant.actor().account(), grant.caseId());
    }

    private boolean openedBy(Grant grant) {
        var see = access.grant(Drafting.PLAN, Deed.SEE_CASE, grant.caseId());
        return cases.timeline(see).stream()
                .filter(line -> line.step() == Step.REGISTERED)
                .anyMatch(line -> line.by().equals(grant.actor().account()));
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
