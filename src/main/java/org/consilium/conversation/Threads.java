package org.consilium.conversation;

import java.util.List;
import org.consilium.access.Actor;
import org.consilium.access.Grant;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.RequestKey;
import org.springframework.stereotype.Service;

/** One thread per family over all channels. */
@Service
public class Threads {
    /** Oldest first; marks the other side's entries as seen. Needs SEE_THREAD. */
    public List<Message> thread(Grant grant) {
        throw new UnsupportedOperationException();
    }

    /**
     * A portal message of the family or of staff; the same key writes it once. Needs WRITE_THREAD.
     */
    public void say(Grant grant, String text, RequestKey key) {
        throw new UnsupportedOperationException();
    }

    /**
     * A note of a call, with outcome; REACHED says FamilyReached (step CONTACTED). Needs LOG_CALL.
     */
    public void logCall(Grant grant, CallOutcome outcome, String note, RequestKey key) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a notice into the thread in the family's language and tells the family, without
     * content, that there is something to read: {@code notice.<key>} with its details, and the path
     * it links to. Idempotent by key and ref.
     *
     * @param ref what it is about, so that a listener that runs twice writes once
     */
    public void tell(
            Actor system, CaseId caseId, String key, String ref, String path, Object... details) {
        throw new UnsupportedOperationException();
    }
}
