package org.consilium.conversation.email;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail that is here, as it came.
 *
 * @param providerId what it is called everywhere else; known once it is read
 * @param sender the address in it, for counting; never proven by being here
 */
record KeptMail(
        UUID id,
        long bytes,
        String sha256,
        State state,
        Optional<String> providerId,
        Optional<Nature> nature,
        Optional<Authentication.Verdict> verdict,
        List<String> troubles,
        Optional<String> sender,
        Instant foundAt) {
    enum State {
        /** Not yet read. */
        KEPT,
        HANDED_ON,
        /** The same mail was found before; its bytes are thrown away. */
        AGAIN,
        /** Of a mail server, about a letter of ours. */
        REPORT,
        /** An answer that nobody wrote, or a letter of our own that came back. */
        SET_ASIDE,
        /** Its bytes were thrown away; it is still known, so that it is not taken again. */
        DISPOSED
    }

    @Override
    public String toString() {
        return "KeptMail[" + id + " " + state + "]";
    }
}
