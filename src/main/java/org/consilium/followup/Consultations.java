package org.consilium.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another consultation after the plan: again with the board, by video, or a visit to a hub. */
@Service
public class Consultations {
    private final JdbcFollowupStore store;
    private final AfterRelease afterRelease;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Consultations(
            JdbcFollowupStore store,
            AfterRelease afterRelease,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.afterRelease = afterRelease;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The same key asks once. Needs ASK_QUESTION. Says ConsultationRequested.
     *
     * @throws Refused {@code followup.reason} without a reason, {@code followup.notReleased}
     */
    @Transactional
    public void request(Grant grant, Consultation.Kind kind, String reason, RequestKey key) {
        grant.mustBe(Deed.ASK_QUESTION);
        afterRelease.require(grant);
        if (reason.isBlank()) {
            throw new Refused("followup.reason");
        }
        var now = clock.instant();
        var who = grant.actor().account();
        var wanted =
                new Consultation(
                        new ConsultationId(ids.next()),
                        kind,
                        reason.strip(),
                        who,
                        now,
                        Optional.empty());
        if (store.insert(grant, wanted, key)) {
            events.publishEvent(new ConsultationRequested(grant.caseId(), wanted.id(), who, now));
        }
    }

    /** Newest first; needs SEE_QUESTIONS. */
    public List<Consultation> of(Grant grant) {
        grant.mustBe(Deed.SEE_QUESTIONS);
        return store.consultations(grant);
    }

    /**
     * Needs MANAGE_CASE. Says ConsultationArranged.
     *
     * @throws Refused {@code followup.place} without a place or link, {@code followup.past}
     */
    @Transactional
    public void arrange(Grant grant, ConsultationId id, Instant when, String place) {
        grant.mustBe(Deed.MANAGE_CASE);
        if (place.isBlank()) {
            throw new Refused("followup.place");
        }
        var now = clock.instant();
        if (when.isBefore(now)) {
            throw new Refused("followup.past");
        }
        var who = grant.actor().account();
        var arranged = new Consultation.Arrangement(when, place.strip(), who, now);
        if (!store.arrange(grant, id, arranged)) {
            throw new NotFound();
        }
        events.publishEvent(new ConsultationArranged(grant.caseId(), id, who, now));
    }
}
