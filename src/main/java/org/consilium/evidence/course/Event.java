package org.consilium.evidence.course;

/** What can happen in the course of an illness. */
public enum Event {
    DIAGNOSIS,
    BIOPSY,
    SCAN,
    SCOPY,
    OPERATION,
    DRUG,
    RADIOTHERAPY,
    RESPONSE;

    /** Drawn as a bar under the trends. */
    public boolean isTreatment() {
        return this == OPERATION || this == DRUG || this == RADIOTHERAPY;
    }
}
