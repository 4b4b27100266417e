package org.consilium.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.consilium.channels.Arrival;
import org.consilium.channels.Incoming;

/**
 * A message of a channel with what its sender said about it later, in whatever order it came: an
 * edit gives the newest words, a deletion takes the words away from every page.
 */
public record Post(Arrival arrival, List<Arrival> later) {
    public Post {
        later = List.copyOf(later);
    }

    /** The newest words; "" once the sender deleted them. */
    public String text() {
        return isDeleted() ? "" : newest(Incoming.Form.EDITED).orElse(arrival.incoming()).text();
    }

    public boolean isDeleted() {
        return newest(Incoming.Form.DELETED).isPresent();
    }

    public boolean isEdited() {
        return !isDeleted() && newest(Incoming.Form.EDITED).isPresent();
    }

    /** The sender's last one; taking a reaction back is a reaction without words. */
    public Optional<String> reaction() {
        return newest(Incoming.Form.REACTION)
                .map(Incoming::text)
                .filter(Predicate.not(String::isBlank));
    }

    /** Whether it is a kind that a person has to ask about. */
    public boolean isUnknown() {
        return arrival.incoming().form() == Incoming.Form.UNKNOWN;
    }

    private Optional<Incoming> newest(Incoming.Form form) {
        return later.stream()
                .map(Arrival::incoming)
                .filter(one -> one.form() == form)
                .reduce((earlier, last) -> last);
    }

    @Override
    public String toString() {
        return "Post[" + arrival.id().value() + "]";
    }
}
