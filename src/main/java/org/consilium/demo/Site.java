package org.consilium.demo;

import java.util.Locale;

/** The five cancer sites of the demo. */
enum Site {
    BREAST,
    COLORECTAL,
    HEAD_AND_NECK,
    LUNG,
    CERVIX;

    String file() {
        return "people/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
