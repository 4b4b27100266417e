package org.consilium.site;

/** When somebody would like to be called. */
public enum CallTime {
    ANY,
    MORNING,
    AFTERNOON,
    EVENING
}
