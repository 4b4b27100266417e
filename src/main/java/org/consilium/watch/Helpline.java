package org.consilium.watch;

/** A number that somebody in danger can call; settings of the administrator. */
public enum Helpline {
    /** Ambulance, police, fire. */
    EMERGENCY,
    /** Talks with people in despair, day and night. */
    MENTAL_HEALTH
}
