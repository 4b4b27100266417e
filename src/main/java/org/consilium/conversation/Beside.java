package org.consilium.conversation;

import java.util.HashMap;
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

    /** With what stands beside the entries of another thread. */
    public Beside with(Beside other) {
        return new Beside(
                both(posts, other.posts),
                both(sent, other.sent),
                both(removals, other.removals),
                both(approvals, other.approvals));
    }

    private static <T> Map<MessageId, T> both(Map<MessageId, T> one, Map<MessageId, T> two) {
        var both = new HashMap<>(one);
        both.putAll(two);
        return both;
    }

    @Override
    public String toString() {
        return "Beside[" + posts.size() + ", " + sent.size() + "]";
    }
}
