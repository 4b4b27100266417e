package org.consilium.watch;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What words can be about. */
public enum Topic {
    SELF_HARM,
    EMERGENCY,
    /** A number with a unit; found by a pattern, not by a list. */
    DOSE,
    DRUG,
    PROGNOSIS;

    /** In whatever comes. */
    public static final Set<Topic> OF_DISTRESS =
            Collections.unmodifiableSet(EnumSet.of(SELF_HARM, EMERGENCY));

    /** In what an assistant writes. */
    public static final Set<Topic> OF_DOCTORS =
            Collections.unmodifiableSet(EnumSet.of(DOSE, DRUG, PROGNOSIS));

    public boolean isListed() {
        return this != DOSE;
    }
}
