package org.consilium.casework;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one listener that moves a case. */
@Component
class Milestones {
    private final JdbcCaseStore store;
    private final ApplicationEventPublisher events;

    Milestones(JdbcCaseStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Milestone milestone) {
        var step = milestone.step();
        var file = store.lock(milestone.caseId());
        store.addToTimeline(milestone);
        pauseOrResume(milestone, file);
        moveClocks(milestone, file);
        moveTasks(milestone);
        if (step == Step.RECORDS_COMPLETE) {
            store.completeAt(milestone.caseId(), milestone.at());
        }
        var next = file.stage().after(step);
        if (next != file.stage()) {
            store.moveTo(milestone.caseId(), next);
            if (!next.isOpen()) {
                store.endAll(milestone.caseId(), milestone.at());
            }
            events.publishEvent(
                    new StageMoved(milestone.caseId(), file.stage(), next, milestone.at()));
        }
    }

    private void pauseOrResume(Milestone milestone, CaseFile file) {
        if (milestone.step() == Step.MORE_ASKED && file.hold().isEmpty()) {
            store.hold(
                    file.id(),
                    new Hold(
                            HoldReason.WAITING_FOR_RECORDS_ASKED_BY_BOARD,
                            milestone.at(),
                            milestone.by()));
        }
        if (milestone.step() == Step.MORE_SENT && file.hold().isPresent()) {
            store.resume(file.id(), milestone.at());
        }
    }

    private void moveClocks(Milestone milestone, CaseFile file) {
        for (var kind : CommitmentKind.values()) {
            if (kind.metBy(milestone.step())) {
                store.meet(file.id(), kind, milestone.at());
            }
            if (kind.startsWith(milestone.step())) {
                var length = kind.length(file.urgency());
                var due =
                        kind.countsWorkingHours()
                                ? WorkingHours.after(milestone.at(), length)
                                : milestone.at().plus(length);
                store.start(file.id(), kind, milestone.at(), due);
            }
        }
    }

    private void moveTasks(Milestone milestone) {
        for (var kind : TaskKind.values()) {
            if (kind.doneBy(milestone.step())) {
                store.done(milestone.caseId(), kind, milestone.at());
            }
            if (kind.raisedBy(milestone.step())) {
                store.raise(milestone.caseId(), kind, milestone.at());
            }
        }
    }
}
