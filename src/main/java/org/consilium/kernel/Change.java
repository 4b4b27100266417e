package org.consilium.kernel;

import java.util.List;

/** What a verb of an aggregate returns: the aggregate as it is now, and what happened, in order. */
public record Change<S, E>(S now, List<E> events) {
    public Change {
        events = List.copyOf(events);
    }

    public static <S, E> Change<S, E> to(S now, E event) {
        return new Change<>(now, List.of(event));
    }
}
