package org.consilium.casework;

/** The site of the cancer: decides checklist and panel. */
public enum Organ {
    BREAST,
    COLORECTAL,
    HEAD_NECK,
    LUNG,
    CERVIX,
    OTHER
}
