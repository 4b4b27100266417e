package org.consilium.plan;

import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.board.ConsensusReached;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class PlanListeners {
    private final Plans plans;
    private final Deliveries deliveries;
    private final Access access;

    PlanListeners(Plans plans, Deliveries deliveries, Access access) {
        this.plans = plans;
        this.deliveries = deliveries;
        this.access = access;
    }

    @ApplicationModuleListener(id = "plan.consensus")
    void on(ConsensusReached consensus) {
        plans.prepare(access.grant(Drafting.PLAN, Deed.COMPILE_PLAN, consensus.caseId()));
    }

    @ApplicationModuleListener(id = "plan.tell")
    void on(PlanReleased plan) {
        deliveries.tell(plan);
    }
}
