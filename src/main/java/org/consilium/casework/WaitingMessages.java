package org.consilium.casework;

import java.util.Collection;
import java.util.Map;
import org.consilium.access.Actor;
import org.consilium.kernel.CaseId;

/** Messages of families that nobody of the service saw yet; answered by the conversation. */
public interface WaitingMessages {
    /**
     * @param channelKey message key of the channel the newest came by
     */
    record Waiting(int messages, String channelKey) {}

    /** Of these cases, which the actor holds, those where something waits. */
    Map<CaseId, Waiting> waiting(Actor staff, Collection<CaseId> cases);
}
