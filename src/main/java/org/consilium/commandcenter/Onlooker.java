package org.consilium.commandcenter;

import org.consilium.casework.Milestone;
import org.consilium.casework.Stage;
import org.consilium.casework.StageMoved;
import org.consilium.casework.Step;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps from the stream of steps what the wall counts. */
@Component
class Onlooker {
    private final JdbcSightStore store;

    Onlooker(JdbcSightStore store) {
        this.store = store;
    }

    @ApplicationModuleListener(id = "commandcenter.steps")
    void on(Milestone milestone) {
        store.stepped(milestone.caseId(), milestone.step(), milestone.at());
        if (milestone.step() == Step.REGISTERED) {
            store.entered(milestone.caseId(), Stage.REGISTERED, milestone.at());
        }
    }

    @ApplicationModuleListener(id = "commandcenter.stages")
    void on(StageMoved moved) {
        store.entered(moved.caseId(), moved.to(), moved.at());
    }
}
