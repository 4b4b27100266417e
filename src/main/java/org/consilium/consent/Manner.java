package org.consilium.consent;

/** How a consent came to us. */
public enum Manner {
    /** Whoever gives it read the notice: the patient, or a relative who may speak for them. */
    READ,
    /** The patient agreed in front of the treating doctor, who tells us. */
    TOLD_TO_DOCTOR;

    /**
     * A doctor's word is kept, but opens nothing: somebody on the patient's side has to say yes.
     */
    public boolean opens() {
        return this == READ;
    }
}
