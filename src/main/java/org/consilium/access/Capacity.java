package org.consilium.access;

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
    /** Chairs the panel; sealed like a seat until round one is complete. */
    CHAIR,
    /** Round one is complete: opinions and first opinion are open to the chair. */
    CHAIR_OPEN
}
