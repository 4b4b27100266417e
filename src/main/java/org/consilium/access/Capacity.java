package org.consilium.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody is on one case. An account may hold several; its deeds are those of all together.
 */
public enum Capacity {
    PATIENT,
    CAREGIVER,
    TREATING_DOCTOR,
    ASSISTANT,
    COORDINATOR,
    /** Asked to take a seat: may answer, sees nothing of the case. */
    SEAT_OFFERED,
    /** Seated and blind: own opinion not filed yet. */
    SEAT,
    /** Own opinion filed: first opinion and the others' opinions are open. */
    SEAT_OPEN,
    /** Named to chair, not declared yet: may answer, sees nothing of the case. */
    CHAIR_OFFERED,
    /** Chairs the panel; sealed like a seat until round one is complete. */
    CHAIR,
    /** Round one is complete: opinions and first opinion are open to the chair. */
    CHAIR_OPEN;

    /** Whoever is asked to judge the case, sits on its panel or chairs it. */
    public static final Set<Capacity> OF_BOARD =
            Collections.unmodifiableSet(EnumSet.range(SEAT_OFFERED, CHAIR_OPEN));
}
