package org.consilium.network;

/** What a centre can deliver. */
public enum CentreService {
    REGISTRATION_DESK,
    SCANNING,
    SURGERY,
    LINAC,
    BRACHYTHERAPY,
    DAY_CARE_CHEMOTHERAPY,
    CT,
    MRI,
    PET_CT,
    ENDOSCOPY,
    HISTOPATHOLOGY,
    IHC,
    MOLECULAR,
    BONE_MARROW_TRANSPLANT,
    PALLIATIVE
}
