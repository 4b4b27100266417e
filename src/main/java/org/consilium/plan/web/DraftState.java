package org.consilium.plan.web;

import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.plan.Plan;

/** The draft in the board's panel; empty once it is released. */
public record DraftState(
        CaseNumber number,
        AccountId reader,
        Optional<Plan.Draft> draft,
        Optional<Integer> released) {
    public boolean waitsForMe() {
        return draft.filter(d -> d.blockers().isEmpty())
                .filter(d -> d.missingSigners().stream().anyMatch(s -> s.account().equals(reader)))
                .isPresent();
    }
}
