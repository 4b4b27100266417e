package org.consilium.conversation;

import java.util.Optional;
import org.consilium.channels.Channel;

/**
 * What somebody wants to say.
 *
 * @param about needed from staff as soon as somebody of the family may not be told everything
 * @param via the channel it goes to; empty for the site alone
 */
public record Words(String text, Optional<Matter> about, Optional<Channel> via) {
    public static Words of(String text) {
        return new Words(text, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Words[…]";
    }
}
