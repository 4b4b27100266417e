package org.consilium.plan.web;

import java.util.Optional;
import org.consilium.kernel.CaseNumber;
import org.consilium.plan.Delivery;
import org.consilium.shell.Problems;

/**
 * The plan in one panel: of the family, the desk or the board.
 *
 * @param ownWords what was typed into a talk note that was refused
 */
public record PlanState(
        CaseNumber number,
        Optional<Delivery> delivery,
        boolean mayLogTalk,
        String key,
        String ownWords,
        Problems problems) {
    static PlanState of(
            CaseNumber number, Optional<Delivery> delivery, boolean mayLogTalk, String key) {
        return new PlanState(number, delivery, mayLogTalk, key, "", new Problems());
    }

    @Override
    public String toString() {
        return "PlanState[" + number + "]";
    }
}
