package org.consilium.patient;

/** Why somebody may speak for the patient. */
public enum Authority {
    OWN,
    PATIENT_AGREED,
    PATIENT_IS_MINOR,
    PATIENT_CANNOT_DECIDE,
    LEGAL_PAPER,
    TREATING
}
