package org.consilium.casework;

import java.util.EnumMap;
import java.util.Map;

/** Where a case stands. One table moves it: {@link #after}. */
public enum Stage {
    REGISTERED,
    CONTACTED,
    COLLECTING,
    PREPARING,
    WITH_BOARD,
    PLANNING,
    RELEASED,
    CLOSED,
    WITHDRAWN;

    private static final Map<Stage, Map<Step, Stage>> TABLE = new EnumMap<>(Stage.class);

    static {
        on(REGISTERED, Step.CONTACTED, CONTACTED);
        on(REGISTERED, Step.SUMMARY_VERIFIED, WITH_BOARD);
        on(CONTACTED, Step.CHECKLIST_SENT, COLLECTING);
        on(CONTACTED, Step.DOCUMENT_FILED, COLLECTING);
        on(CONTACTED, Step.RECORDS_COMPLETE, PREPARING);
        on(CONTACTED, Step.SUMMARY_VERIFIED, WITH_BOARD);
        on(COLLECTING, Step.RECORDS_COMPLETE, PREPARING);
        on(COLLECTING, Step.SUMMARY_VERIFIED, WITH_BOARD);
        on(PREPARING, Step.SUMMARY_VERIFIED, WITH_BOARD);
        on(WITH_BOARD, Step.CONSENSUS_REACHED, PLANNING);
        on(PLANNING, Step.PLAN_RELEASED, RELEASED);
        on(RELEASED, Step.CLOSED, CLOSED);
        for (var stage : values()) {
            if (stage.isOpen()) {
                on(stage, Step.WITHDRAWN, WITHDRAWN);
            }
        }
    }

    /** The stage after a step; most steps leave it where it is. */
    public Stage after(Step step) {
        return TABLE.getOrDefault(this, Map.of()).getOrDefault(step, this);
    }

    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }

    private static void on(Stage from, Step step, Stage to) {
        TABLE.computeIfAbsent(from, s -> new EnumMap<>(Step.class)).put(step, to);
    }
}
