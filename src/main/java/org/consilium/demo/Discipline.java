package org.consilium.demo;

import java.util.List;

/** The seats of a panel. Five of them are required on every panel of the demo. */
enum Discipline {
    SURGERY,
    MEDICAL_ONCOLOGY,
    RADIATION_ONCOLOGY,
    RADIOLOGY,
    PATHOLOGY,
    PALLIATIVE_MEDICINE;

    static final List<Discipline> REQUIRED =
            List.of(SURGERY, MEDICAL_ONCOLOGY, RADIATION_ONCOLOGY, RADIOLOGY, PATHOLOGY);
}
