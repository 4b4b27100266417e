package org.consilium.evidence.checks;

/** What a board needs to be recent, or at all. */
public enum Need {
    PATHOLOGY,
    /** Receptors, mismatch repair, driver genes: which ones depends on the organ. */
    MARKERS,
    IMAGING_PRIMARY,
    /** Of the places where this tumour spreads to. */
    IMAGING_SPREAD,
    ENDOSCOPY,
    BLOOD_COUNT,
    KIDNEY,
    LIVER,
    TUMOUR_MARKER,
    HEART
}
