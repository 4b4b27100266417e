package org.consilium.records;

/** What a document is. */
public enum Kind {
    IMAGING,
    SCOPY,
    BLOOD,
    BIOPSY,
    IHC_MOLECULAR,
    OPERATION_NOTE,
    DISCHARGE,
    CONSULTATION,
    PRESCRIPTION,
    BILL,
    IDENTITY,
    CONSENT_FORM,
    OTHER
}
