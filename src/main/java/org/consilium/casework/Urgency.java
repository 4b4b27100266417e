package org.consilium.casework;

/** Urgent: treatment starts within two weeks, or a clinician said so. */
public enum Urgency {
    NORMAL,
    URGENT
}
