package org.consilium.conversation;

import java.util.List;
import org.consilium.channels.ArrivalId;
import org.consilium.kernel.CaseId;

/** Staff saw for the first time what the family wrote over other channels. */
public record MessagesSeen(CaseId caseId, List<ArrivalId> arrivals) {
    public MessagesSeen {
        arrivals = List.copyOf(arrivals);
    }
}
