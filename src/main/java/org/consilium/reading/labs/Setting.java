package org.consilium.reading.labs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the headings above a row say about it.
 *
 * @param isAbsolute cells are counted, not shared out in per cent
 */
record Setting(Specimen specimen, boolean isAbsolute, Optional<LocalDate> date) {
    static final Setting USUAL = new Setting(Specimen.BLOOD, false, Optional.empty());

    Setting in(Specimen other) {
        return new Setting(other, isAbsolute, date);
    }

    Setting absolute(boolean is) {
        return new Setting(specimen, is, date);
    }

    Setting on(Optional<LocalDate> day) {
        return new Setting(specimen, isAbsolute, day);
    }
}
