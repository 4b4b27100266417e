package org.consilium.casework;

import java.time.Duration;
import java.util.Set;

/** A clock we promised: which step starts it, which step meets it, and how long it runs. */
public enum CommitmentKind {
    FIRST_CONTACT(Set.of(Step.REGISTERED), Step.CONTACTED, Duration.ofHours(2), true),
    CHECKLIST(Set.of(Step.CONTACTED), Step.CHECKLIST_SENT, Duration.ofHours(8), true),
    FILE_TO_BOARD(
            Set.of(Step.RECORDS_COMPLETE), Step.SUMMARY_VERIFIED, Duration.ofHours(24), false),
    ROUND(
            Set.of(Step.BOARD_CONVENED, Step.ROUND_CALLED),
            Step.ROUND_DONE,
            Duration.ofHours(24),
            false),
    CONSENSUS(Set.of(Step.BOARD_CONVENED), Step.CONSENSUS_REACHED, Duration.ofHours(48), false),
    PLAN(Set.of(Step.CONSENSUS_REACHED), Step.PLAN_RELEASED, Duration.ofHours(12), false),
    PLAN_OPENED(Set.of(Step.PLAN_RELEASED), Step.PLAN_OPENED, Duration.ofHours(24), false),
    QUESTION(Set.of(Step.QUESTION_ASKED), Step.QUESTION_ANSWERED, Duration.ofHours(24), false);

    private static final Duration URGENT_ROUND = Duration.ofHours(4);

    private final Set<Step> startedBy;
    private final Step metBy;
    private final Duration length;
    private final boolean workingHours;

    CommitmentKind(Set<Step> startedBy, Step metBy, Duration length, boolean workingHours) {
        this.startedBy = startedBy;
        this.metBy = metBy;
        this.length = length;
        this.workingHours = workingHours;
    }

    boolean startsWith(Step step) {
        return startedBy.contains(step);
    }

    boolean metBy(Step step) {
        return metBy == step;
    }

    Duration length(Urgency urgency) {
        return this == ROUND && urgency == Urgency.URGENT ? URGENT_ROUND : length;
    }

    boolean countsWorkingHours() {
        return workingHours;
    }
}
