package org.consilium.records.links;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.records.ReceiptLine;

/**
 * A file that somebody asked for by its address.
 *
 * @param host where it lies; the rest of the address may open it for anybody and is shown to nobody
 * @param known whether it can be tried again: its address is forgotten once it is not needed
 * @param failure message key {@code records.links.failure.<failure>} of why it did not come
 * @param told what became of what came
 */
public record Link(
        LinkId id,
        AccountId by,
        Instant at,
        String host,
        State state,
        boolean known,
        Optional<String> failure,
        List<ReceiptLine> told) {
    /** How far it is. */
    public enum State {
        WAITING,
        FETCHED,
        FAILED
    }

    public Link {
        told = List.copyOf(told);
    }

    public boolean mayBeTriedAgain() {
        return state == State.FAILED
                && known
                && failure.filter(Unfetched.Why.FORBIDDEN.key()::equals).isEmpty();
    }

    @Override
    public String toString() {
        return "Link[" + id.value() + " " + state + "]";
    }
}
