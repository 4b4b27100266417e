package org.consilium.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * How much somebody of the patient's side is told of the case, as that side decided. What is not to
 * be told cannot be opened either: it closes deeds, whatever the capacity.
 */
public enum Hears {
    EVERYTHING(EnumSet.noneOf(Deed.class)),
    /** What happens, what is needed, how they are; not what was found or what is advised. */
    NO_RESULTS(
            EnumSet.of(
                    Deed.SEE_FIRST_OPINION,
                    Deed.SEE_RECORDS,
                    Deed.SEE_SUMMARY,
                    Deed.SEE_PLAN,
                    Deed.ASK_QUESTION,
                    Deed.SEE_QUESTIONS,
                    Deed.REPORT_OUTCOME)),
    /** Appointments and papers, nothing else. */
    ONLY_PAPERS(EnumSet.of(Deed.SEE_REQUEST));

    private final Set<Deed> closed;

    Hears(Set<Deed> closed) {
        this.closed = closed;
    }

    boolean closes(Deed deed) {
        return closed.contains(deed) || (this == ONLY_PAPERS && NO_RESULTS.closes(deed));
    }
}
