package org.consilium.reading.labs;

/** What a laboratory has measured in. */
public enum Specimen {
    BLOOD,
    URINE,
    CSF,
    /** Pleural, peritoneal, drain and other fluids. */
    FLUID,
    STOOL,
    OTHER
}
