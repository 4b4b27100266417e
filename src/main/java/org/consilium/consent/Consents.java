package org.consilium.consent;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Absence means no. */
@Service
public class Consents {
    private final JdbcConsentStore store;
    private final Notices notices;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            JdbcConsentStore store,
            Notices notices,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The version of the notice that is shown now; stored with each consent. */
    @Transactional
    public int noticeVersion(Purpose purpose) {
        return notices.version(purpose, clock.instant());
    }

    /** Given by somebody who read the notices. */
    @Transactional
    public void give(Actor by, CaseId caseId, Set<Purpose> purposes, Language readIn) {
        give(by, caseId, purposes, readIn, Manner.READ);
    }

    /**
     * The first consents of a case come with its opening, from whoever opens it; all later ones
     * from the family. What stands already is left as it is.
     *
     * @throws NotFound when somebody else than the family gives a later one
     */
    @Transactional
    public void give(
            Actor by, CaseId caseId, Set<Purpose> purposes, Language readIn, Manner manner) {
        if (store.anyOn(caseId)) {
            access.grant(by, Deed.GIVE_CONSENT, caseId);
        }
        var now = clock.instant();
        for (var purpose : purposes) {
            var line =
                    new ConsentLine(
                            purpose,
                            notices.version(purpose, now),
                            readIn,
                            manner,
                            by.account(),
                            now,
                            Optional.empty());
            if (store.give(caseId, line)) {
                access.note(by, "CONSENT_GIVEN", Optional.of(caseId), purpose.name());
            }
        }
    }

    /** The patient's side said no to what a doctor told about them; it ends. */
    @Transactional
    public void contradict(Actor by, CaseId caseId) {
        if (store.endTold(caseId, clock.instant())) {
            access.note(by, "CONSENT_CONTRADICTED", Optional.of(caseId), "");
        }
    }

    /**
     * Whoever was let in by this consent is out before this returns. Needs GIVE_CONSENT; says
     * ConsentWithdrawn.
     */
    @Transactional
    public void withdraw(Grant grant, Purpose purpose) {
        grant.mustBe(Deed.GIVE_CONSENT);
        var now = clock.instant();
        if (!store.withdraw(grant.caseId(), purpose, now)) {
            return;
        }
        access.note(
                grant.actor(), "CONSENT_WITHDRAWN", Optional.of(grant.caseId()), purpose.name());
        for (var capacity : letInBy(purpose)) {
            access.holders(grant.caseId(), capacity)
                    .forEach(who -> access.dismiss(grant.actor(), who, capacity, grant.caseId()));
        }
        events.publishEvent(
                new ConsentWithdrawn(grant.caseId(), purpose, grant.actor().account(), now));
    }

    /**
     * @throws Refused {@code consent.missing} unless it was given and not withdrawn
     */
    public void require(CaseId caseId, Purpose purpose) {
        if (!store.given(caseId).contains(purpose)) {
            throw new Refused("consent.missing");
        }
    }

    /** Everything given and withdrawn, newest first; needs SEE_CONSENT. */
    public List<ConsentLine> history(Grant grant) {
        grant.mustBe(Deed.SEE_CONSENT);
        return store.history(grant.caseId());
    }

    /**
     * Whether the patient's side gave it, for a page that offers what it allows; says nothing else
     * of the case.
     */
    public boolean allows(CaseId caseId, Purpose purpose) {
        return store.given(caseId).contains(purpose);
    }

    /** What stands now; needs SEE_CONSENT. */
    public Set<Purpose> given(Grant grant) {
        grant.mustBe(Deed.SEE_CONSENT);
        return store.given(grant.caseId());
    }

    private static Set<Capacity> letInBy(Purpose purpose) {
        var experts = EnumSet.copyOf(Capacity.OF_BOARD);
        return switch (purpose) {
            case SHARE_WITH_EXPERTS -> experts;
            case SHARE_WITH_TREATING_DOCTOR -> EnumSet.of(Capacity.TREATING_DOCTOR);
            case OPINION -> {
                experts.add(Capacity.TREATING_DOCTOR);
                yield experts;
            }
            case MESSAGES, TEACHING, RESEARCH -> EnumSet.noneOf(Capacity.class);
        };
    }
}
