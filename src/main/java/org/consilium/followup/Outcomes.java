package org.consilium.followup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.CloseReason;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of plans, and the end of a case with it. */
@Service
public class Outcomes {
    private final JdbcFollowupStore store;
    private final AfterRelease afterRelease;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(
            JdbcFollowupStore store,
            AfterRelease afterRelease,
            Cases cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.afterRelease = afterRelease;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The same key reports once. Needs REPORT_OUTCOME. Says OutcomeReported.
     *
     * @throws Refused {@code followup.why} when it was partly or not followed and nobody says why
     */
    @Transactional
    public void report(
            Grant grant, Followed followed, Optional<WhyNot> why, String note, RequestKey key) {
        grant.mustBe(Deed.REPORT_OUTCOME);
        afterRelease.require(grant);
        if (followed.needsReason() && why.isEmpty()) {
            throw new Refused("followup.why");
        }
        var now = clock.instant();
        var who = grant.actor().account();
        var outcome =
                new Outcome(
                        followed,
                        followed == Followed.FULLY ? Optional.empty() : why,
                        note.strip(),
                        who,
                        now);
        if (store.insert(grant, outcome, key)) {
            events.publishEvent(new OutcomeReported(grant.caseId(), followed, who, now));
        }
    }

    /** Newest first; needs SEE_QUESTIONS. */
    public List<Outcome> of(Grant grant) {
        grant.mustBe(Deed.SEE_QUESTIONS);
        return store.outcomes(grant);
    }

    /**
     * Ends the case. Needs MANAGE_CASE.
     *
     * @throws Refused {@code followup.noOutcome} before anybody said what became of the plan,
     *     {@code followup.openQuestions} while a question waits, {@code case.not.released}
     */
    @Transactional
    public void close(Grant grant, CloseReason reason) {
        grant.mustBe(Deed.MANAGE_CASE);
        if (store.outcomes(grant).isEmpty()) {
            throw new Refused("followup.noOutcome");
        }
        var waiting = store.questions(grant).stream().filter(AskedQuestion::isOpen).count();
        if (waiting > 0) {
            throw new Refused("followup.openQuestions", waiting);
        }
        cases.close(grant, reason);
    }
}
