package org.consilium.followup;

import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.conversation.Matter;
import org.consilium.conversation.Threads;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.plan.Plans;
import org.springframework.stereotype.Component;

/** What every deed after the release has in common. */
@Component
class AfterRelease {
    static final Actor FOLLOWUP = Actor.system("followup");

    private final Plans plans;
    private final Access access;
    private final Cases cases;
    private final Threads threads;

    AfterRelease(Plans plans, Access access, Cases cases, Threads threads) {
        this.plans = plans;
        this.access = access;
        this.cases = cases;
        this.threads = threads;
    }

    /**
     * @throws Refused {@code followup.notReleased} before the release, {@code case.not.open} after
     *     the end
     * @throws NotFound to whoever may not read the plan
     */
    void require(Grant grant) {
        var see = access.grant(grant.actor(), Deed.SEE_PLAN, grant.caseId());
        if (plans.releasedVersion(see).isEmpty()) {
            throw new Refused("followup.notReleased");
        }
        if (!cases.file(see).stage().isOpen()) {
            throw new Refused("case.not.open");
        }
    }

    /** There is something to read on the case page; not a word of what. */
    void tell(CaseId caseId, Matter about, String key, String ref) {
        var file = cases.file(access.grant(FOLLOWUP, Deed.SEE_CASE, caseId));
        threads.tell(FOLLOWUP, caseId, about, key, ref, "/my/cases/" + file.number());
    }
}
