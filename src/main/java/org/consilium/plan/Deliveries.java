package org.consilium.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.conversation.Matter;
import org.consilium.conversation.Threads;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A released plan on its way to the family: told, chased when unopened, talked through. */
@Service
public class Deliveries {
    private final Readers readers;
    private final JdbcClient db;
    private final Threads threads;
    private final Cases cases;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            Readers readers,
            JdbcClient db,
            Threads threads,
            Cases cases,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.readers = readers;
        this.db = db;
        this.threads = threads;
        this.cases = cases;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** How far the newest version came; empty before a release. Needs SEE_PLAN. */
    public Optional<Delivery> of(Grant grant) {
        return readers.delivery(grant);
    }

    /**
     * Keeps what the family said in their own words after the plan was explained. The same key
     * writes it once. Needs LOG_CALL. Says PlanTalkedThrough.
     *
     * @throws Refused {@code plan.talk.words} without their words
     */
    @Transactional
    public void talkedThrough(Grant grant, String ownWords, RequestKey key) {
        grant.mustBe(Deed.LOG_CALL);
        if (ownWords.isBlank()) {
            throw new Refused("plan.talk.words");
        }
        var version = readers.delivery(grant).orElseThrow(NotFound::new).version();
        var now = clock.instant();
        var who = grant.actor().account();
        var first =
                db.sql(
                                        """
                                        INSERT INTO plan.talk (request_key, case_id, version, by_account, at, own_words)
                                        VALUES (:key, :case, :version, :by, :at, :words) ON CONFLICT DO NOTHING
                                        """)
                                .param("key", key.value())
                                .param("case", grant.caseId().value())
                                .param("version", version)
                                .param("by", who.value())
                                .param("at", Timestamp.from(now))
                                .param("words", ownWords.strip())
                                .update()
                        == 1;
        if (first) {
            events.publishEvent(new PlanTalkedThrough(grant.caseId(), version, who, now));
        }
    }

    /** There is something to read; not a word of what. */
    @Transactional
    void tell(PlanReleased plan) {
        threads.tell(
                Drafting.PLAN,
                plan.caseId(),
                Matter.RESULTS,
                plan.version() == 1 ? "plan.released" : "plan.amended",
                "v" + plan.version(),
                path(plan.caseId()));
    }

    /** Reminds the family and raises a call, once per version that stayed unopened for a day. */
    @Transactional
    void chaseUnopened() {
        for (var plan : readers.unopened()) {
            var now = clock.instant();
            if (readers.chase(plan, now)) {
                threads.tell(
                        Drafting.PLAN,
                        plan.caseId(),
                        Matter.RESULTS,
                        "plan.reminder",
                        "v" + plan.version(),
                        path(plan.caseId()));
                events.publishEvent(
                        new PlanChased(
                                plan.caseId(), plan.version(), Drafting.PLAN.account(), now));
            }
        }
    }

    private String path(CaseId caseId) {
        var see = access.grant(Drafting.PLAN, Deed.SEE_CASE, caseId);
        return "/my/cases/" + cases.file(see).number() + "/plan";
    }
}
