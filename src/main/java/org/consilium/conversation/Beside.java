package org.consilium.conversation;

import java.util.Map;
import org.consilium.channels.Outgoing;
import org.consilium.kernel.AccountId;

/**
 * What stands beside the entries of a thread: what the channels brought, what became of what we
 * sent, what was taken out of the case again, and which doctor let something go.
 */
public record Beside(
        Map<MessageId, Post> posts,
        Map<MessageId, Outgoing> sent,
        Map<MessageId, Removal> removals,
        Map<MessageId, AccountId> approvals) {
    public Beside {
        posts = Map.copyOf(posts);
        sent = Map.copyOf(sent);
        removals = Map.copyOf(removals);
        approvals = Map.copyOf(approvals);
    }

    @Override
    public String toString() {
        return "Beside[" + posts.size() + ", " + sent.size() + "]";
    }
}
