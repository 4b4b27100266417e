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
    OTHER;

    /**
     * Whether papers of this kind often say what was proposed: sealed to an expert with the first
     * opinion.
     */
    public boolean mayTellFirstOpinion() {
        return switch (this) {
            case CONSULTATION, PRESCRIPTION, CONSENT_FORM, BILL -> true;
            case IMAGING,
                    SCOPY,
                    BLOOD,
                    BIOPSY,
                    IHC_MOLECULAR,
                    OPERATION_NOTE,
                    DISCHARGE,
                    IDENTITY,
                    OTHER ->
                    false;
        };
    }

    /** Who somebody is and what they paid is no matter of the board. */
    boolean isForBoard() {
        return this != IDENTITY && this != BILL;
    }
}
