package org.consilium.patient;

/** As the person or a document states it. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER
}
