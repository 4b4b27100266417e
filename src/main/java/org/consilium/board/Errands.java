package org.consilium.board;

import java.util.List;
import org.consilium.access.Actor;
import org.consilium.kernel.CaseNumber;

/** What waits for an expert beside the panels: told by the modules above, shown on their list. */
public interface Errands {
    List<Errand> of(Actor actor);

    /**
     * @param textKey says what to do and nothing of the case
     */
    record Errand(CaseNumber number, String textKey, String path) {}
}
