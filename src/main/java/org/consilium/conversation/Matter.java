package org.consilium.conversation;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.Hears;

/** What something said is about: it decides which of the family may hear it. */
public enum Matter {
    /** Appointments and papers. */
    PAPERS(EnumSet.allOf(Hears.class)),
    /** How they are, and whatever else is neither. */
    CARE(EnumSet.of(Hears.EVERYTHING, Hears.NO_RESULTS)),
    /** Results and treatment; also what nobody said of what it is. */
    RESULTS(EnumSet.of(Hears.EVERYTHING));

    private final Set<Hears> listeners;

    Matter(Set<Hears> listeners) {
        this.listeners = listeners;
    }

    public boolean isFor(Hears listener) {
        return listeners.contains(listener);
    }

    static Set<Matter> of(Hears listener) {
        return EnumSet.allOf(Matter.class).stream()
                .filter(one -> one.isFor(listener))
                .collect(Collectors.toSet());
    }
}
