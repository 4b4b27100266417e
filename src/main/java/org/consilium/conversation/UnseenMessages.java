package org.consilium.conversation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.casework.WaitingMessages;
import org.consilium.kernel.CaseId;
import org.springframework.stereotype.Component;

@Component
class UnseenMessages implements WaitingMessages {
    private final JdbcThreadStore store;
    private final Access access;

    UnseenMessages(JdbcThreadStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public Map<CaseId, Waiting> waiting(Actor staff, Collection<CaseId> cases) {
        var held =
                new HashSet<>(
                        access.casesOf(
                                staff, EnumSet.of(Capacity.ASSISTANT, Capacity.COORDINATOR)));
        held.retainAll(cases);
        var waiting = new HashMap<CaseId, Waiting>();
        store.unseenOfFamily(held)
                .forEach(
                        (id, channels) ->
                                waiting.put(
                                        id,
                                        new Waiting(
                                                channels.size(),
                                                "conversation.channel." + channels.getFirst())));
        return waiting;
    }
}
