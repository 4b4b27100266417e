package org.consilium.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.channels.Arrival;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.springframework.stereotype.Component;

/** Puts what senders said later to the messages it is about: two looks, however many. */
@Component
class Posts {
    private final Inbox inbox;

    Posts(Inbox inbox) {
        this.inbox = inbox;
    }

    private record Named(Channel channel, String providerId) {}

    Map<ArrivalId, Post> all(Collection<ArrivalId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var later = new HashMap<Named, List<Arrival>>();
        for (var one : inbox.about(ids)) {
            one.incoming()
                    .about()
                    .map(id -> new Named(one.incoming().channel(), id))
                    .ifPresent(to -> later.computeIfAbsent(to, t -> new ArrayList<>()).add(one));
        }
        var posts = new LinkedHashMap<ArrivalId, Post>();
        for (var first : inbox.all(ids)) {
            var name = new Named(first.incoming().channel(), first.incoming().providerId());
            posts.put(first.id(), new Post(first, later.getOrDefault(name, List.of())));
        }
        return posts;
    }
}
