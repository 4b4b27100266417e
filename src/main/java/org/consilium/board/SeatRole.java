package org.consilium.board;

/** What an expert is on a panel. */
public enum SeatRole {
    SURGEON,
    MEDICAL_ONCOLOGIST,
    RADIATION_ONCOLOGIST,
    RADIOLOGIST,
    PATHOLOGIST
}
