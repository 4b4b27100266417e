package org.consilium.channels;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Knows which other ways a person has and allowed. */
public interface Detour {
    /**
     * What goes instead of a message that cannot go its own way now.
     *
     * @param used the ways that were tried before
     * @param works whether a channel carries anything now
     */
    Optional<Letter> around(Outgoing held, Set<Channel> used, Predicate<Channel> works);
}
