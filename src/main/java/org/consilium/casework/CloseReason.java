package org.consilium.casework;

/** How a case ended. */
public enum CloseReason {
    PLAN_FOLLOWED,
    PLAN_PARTLY_FOLLOWED,
    PLAN_NOT_FOLLOWED,
    DIED,
    LOST,
    OTHER
}
