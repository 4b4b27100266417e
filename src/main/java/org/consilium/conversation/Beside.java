package org.consilium.conversation;

import java.util.Map;
import org.consilium.channels.Outgoing;

/**
 * What stands beside the entries of a thread: what the channels brought, what became of what we
 * sent, and what was taken out of the case again.
 */
public record Beside(
        Map<MessageId, Post> posts,
        Map<MessageId, Outgoing> sent,
        Map<MessageId, Removal> removals) {
    public Beside {
        posts = Map.copyOf(posts);
        sent = Map.copyOf(sent);
        removals = Map.copyOf(removals);
    }

    @Override
    public String toString() {
        return "Beside[" + posts.size() + ", " + sent.size() + "]";
    }
}
