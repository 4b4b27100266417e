package org.consilium.followup;

/** Why a plan was not, or only partly, followed. */
public enum WhyNot {
    NEW_FINDING,
    DOCTORS_DECISION,
    PATIENTS_WISH,
    MONEY,
    NOT_AVAILABLE,
    DISTANCE,
    WORSENED,
    DIED,
    LOST
}
