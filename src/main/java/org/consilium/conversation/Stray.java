package org.consilium.conversation;

import java.util.Optional;
import org.consilium.channels.Arrival;
import org.consilium.kernel.CaseId;

/**
 * A message that belongs to no case yet.
 *
 * @param proposed the case that it names, proven by nobody
 */
public record Stray(Post post, Why why, Optional<CaseId> proposed) {
    public enum Why {
        /** Nobody with this number or address is known. */
        UNKNOWN,
        /** The sender speaks for several cases and was asked which. */
        SEVERAL,
        /** The family does not allow us to keep records, or took it back. */
        NO_CONSENT,
        /** All cases of the sender are closed. */
        CLOSED,
        /** An assistant took it out of a case again. */
        TAKEN_OUT,
        /** The channel could not make sure that the sender is who it says. */
        UNVERIFIED,
        /** A mail that is sealed, broken or past every limit: it may hide what nobody saw. */
        UNREADABLE
    }

    public Arrival arrival() {
        return post.arrival();
    }

    @Override
    public String toString() {
        return "Stray[" + arrival().id().value() + "]";
    }
}
